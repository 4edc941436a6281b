# 网页、日程和个人资料所说的话。键与 fr.ftl 相同。

ical-stop = { $table } 号桌：{ $employer }

my-name = { $event }：您以此名登记：{ $name }，自 { $date } 起。
my-contact = 联系您的方式：{ $contact }。
my-no-contact = 您没有留下电子邮件或电话。
my-adult = 年龄段：18 岁或以上。
my-language = 您的语言：{ $spoken }。
my-reference = 您在登记者名单上的号码：{ $reference }。
my-minor = 您 15 至 17 岁：您的联系方式不会给任何雇主。
my-referrer = 陪同您的机构：{ $referrer }。
my-company = 您希望有人陪同。
my-help = 您要求：{ $help }。活动结束时删除。
my-strengths = 今天看到的长处：{ $strengths }。
my-mood = 离开时您说：{ $mood }。
my-onward = 您的下一步：{ $onward }。
my-flag-scanned_twice = 您的胸牌在两台机器上读过。团队正在核对。
my-flag-badge_shared = 您的第一个胸牌已是别人的。团队正在核对。
my-flag-unsure_time = 您刷牌的时间不确定。
my-search = 您在找：{ $search }。
my-wishes = 您想见：{ $employers }。
my-no-thanks = 您不想见：{ $employers }。
my-arrival = 您于 { $date } { $time } 到达。
my-table = 第 { $round } 轮：{ $table } 号桌，{ $employer }。
my-table-maybe = 第 { $round } 轮：{ $table } 号桌，{ $employer }。这还可能改变。
my-badge = 您的胸牌和短码用来开门。它们不透露您的任何情况。
my-why = 这些只用来接待您和为您安排桌位。没有您的同意，不作他用。
my-agreed = 您同意以下各项：{ $consents }
my-agreed-nothing = 您没有给出其他同意。
my-not-shown = 今天之前没有人打开过这份资料。
my-shown =
    { $count ->
       *[other] 这份资料被您或团队打开过 { $count } 次，最近一次是 { $date }。
    }
my-lists =
    { $count ->
       *[other] 主办方导出过 { $count } 份全体名单，最近一次是 { $date }。
    }
my-until = 我们最迟保存到 { $date }。之后只留下数字。
my-rights = 您现在就可以全部删除，不必说明原因：在机器上、接待处或您的网页上。

consent-follow_up = 可以再联系我，了解后来的情况。
consent-card_to_employer = 我可以逐桌把联系方式交给雇主。
consent-keep_longer = 可以把我的资料保存到 24 个月。

me-title = 您的资料
me-hello = 您好，{ $name }
me-what = 我们保存什么
me-consents = 您的同意
me-consents-hint = 没有预先勾选。您随时可以改变主意。
me-save = 保存
me-saved = 已记下。
me-erase = 全部删除
me-erase-hint = 您的姓名、联系方式、愿望和胸牌都会删除。您的座位会给别人。
me-erase-ask = 您真的要全部删除吗？
me-erase-sure = 删除后不能恢复。
me-erase-yes = 是，全部删除
me-erase-no = 不，保留我的资料
me-gone-title = 已删除
me-gone = 这里不再有您的名字。这个网址不再打开。
me-gone-again = 您随时可以再来：只需名字。感谢您的到来。
me-notice = 为什么以及如何保存这些资料

notice-title = 您的资料，简单说明
notice-lead = 本页说明保存您的哪些资料、为什么、多久，以及您可以要求什么。
notice-who = 谁保存您的资料？
notice-who-text = 组织活动的协会。它的名称和联系方式贴在入口，接待处也会给您。一切都在它的电脑上：不外传，不出售。
notice-what = 保存什么？
notice-what-first = 您的名字。这是唯一必填的。
notice-what-more = 如果您愿意：姓、电子邮件、电话、语言、您在找什么、想见或不想见谁。
notice-what-age = 年龄段：18 岁或以上，或 15 至 17 岁。我们不登记 15 岁以下的人。15 至 17 岁有机构陪同，联系方式不会给任何雇主。
notice-what-day = 您的到达时间、桌位和会面。
notice-never = 我们从不询问：社会保险号、银行账户、出生日期、国籍、家庭、健康、住址。
notice-why = 有什么用？
notice-why-text = 用来接待您、为您安排会面、统计来了多少人。法律称之为合法利益：您来参加，我们组织。其他用途都需要您的同意。
notice-consents = 您的同意
notice-consents-text = 共有三项，各自分开，没有它们活动照样进行。您随时可以在接待处或您的网页上收回。
notice-tables = 桌位怎么选？
notice-tables-text = 用人写的规则，人人相同：先让每人都有会面，再看愿望和工作。没有人被打分或排名。年龄、姓名和住址不计。每张桌子都说明理由，由人决定。
notice-sees = 谁看到什么？
notice-sees-room = 在场内和您的桌上：您的名字。
notice-sees-team = 接待处和志愿者：您的姓名和桌位。
notice-sees-host = 主办方：您提供的一切。每次打开您的资料都有记录。
notice-sees-employer = 雇主得不到您的电子邮件或电话，除非您自己给。
notice-long = 保存多久？
notice-long-text = 到活动后 7 个月。如果您同意更久：到 24 个月。之后全部删除：只留下数字。
notice-rights = 您的权利
notice-rights-see = 查看、更正、以文件取得您的资料，反对、限制，或全部删除。
notice-rights-how = 在机器上刷胸牌，找接待处，或打开您的网页（如有网址）。免费，不必说明原因。
notice-rights-cnil = 如果答复不满意，您可以向 CNIL 投诉：cnil.fr，或 3 place de Fontenoy, 75007 Paris。
notice-law = 法规：欧盟条例 2016/679（RGPD），第 6、7、13、15 至 22 条。

page-welcome = 欢迎
page-waiting = 请把胸牌对准读码器，或输入您的码。
page-badge = 您的胸牌或码
page-badge-send = 确认
page-checking = 请稍等…
page-hello = 您好，{ $name }
page-already = 您的到达已记录。
page-table = { $table } 号桌
page-why = 为什么是这张桌子？
page-code = 您的码：
page-code-keep = 请记下这个码。它代替胸牌。
page-without = 我没有胸牌
page-new = 您没有胸牌？
page-new-how = 只需名字。其他的以后再说。
page-name = 您的名字
page-name-send = 我到了
page-age = 您多大年纪？
page-age-adult = 18 岁或以上
page-age-minor = 15 至 17 岁
page-age-child = 15 岁以下
page-referrer = 哪个学校、机构或协会介绍您来？
page-back = 返回
page-stay = 让信息留在屏幕上
page-stay-no = 8 秒后清除信息
page-stay-here = 留在本页
page-next-person = 下一位
page-languages = 语言
page-away = 服务器没有回应。
page-away-next = 网页还在尝试。您也可以找接待处。
page-enrol = 本页尚未登记。
page-enrol-how = 主办方在控制台上显示一个码。
page-enrol-field = 登记码，例如 BCDF-GHJK
page-enrol-send = 登记
page-out = 停止服务
