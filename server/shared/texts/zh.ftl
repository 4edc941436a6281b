# 门口对来者说的话。键与 fr.ftl 相同。
# 胸牌 = badge · 桌 = table · 雇主 = employeur · 接待处 = accueil · 轮 = tour

## Refusals: what happened, then what to do. The keys are the error codes.

error-unreadable = 无法读取这个码。
next-unreadable = 请再出示一次胸牌，或输入短码的五个字母。
error-unknown = 这里不认识这个胸牌。
next-unknown = 请到接待处出示：有人会帮您。
error-void = 这个胸牌已失效。
next-void = 请用接待处给您的胸牌，或再要一个。
error-other_event = 这个胸牌属于另一场活动：{ $event }。
next-other_event = 请到接待处要一个胸牌。免费，很快。
error-blank = 这个胸牌还没有名字。
next-blank = 请写下您的名字：这个胸牌就归您。
error-withdrawn = 您曾取消来访。
next-withdrawn = 仍然欢迎您：请告诉接待处。
error-badge_taken = 这个胸牌已是别人的。
next-badge_taken = 请另拿一个空白胸牌。
error-too_many_tries = 连续尝试次数太多。
next-too_many_tries = 请等 { $seconds ->
   *[other] { $seconds } 秒
}，或询问接待处。
error-forgotten = 此人的资料已删除。
next-forgotten = 如果此人在场，请重新登记：只需名字。
error-too_young = 本活动向 15 岁及以上的人开放。
next-too_young = 请与接待处谈谈：他们会告诉您谁能帮忙。
error-referrer_needed = 15 至 17 岁需要有机构陪同。
next-referrer_needed = 请告诉接待处哪个机构、学校或协会在帮助您。

error-not_open = 还没有开门。
next-not_open = { $hour ->
    [none] 接待处马上开放。请找一位工作人员。
   *[other] 请在 { $hour }:{ $minute } 再来，或询问接待处。
}
error-closed = 活动已结束。
next-closed = 请向接待处询问下一次的日期。
error-cancelled = 活动已取消。
next-cancelled = 请向接待处询问下一次的日期。
error-wrong_state = 现在不能做这一步。
next-wrong_state = 请看活动进行到哪里，再选另一步。
error-unknown_value = 不认识这个值。
next-unknown_value = 请从列表中选择。
error-missing = 缺少一个值。
next-missing = 请填写这一格。
error-too_large = 太大了。
next-too_large = 请把文件分成几部分。

## Any request

error-bad_request = 无法理解这个请求。
next-bad_request = 请改正后再试。
error-too_slow = 发送时间太长。
next-too_slow = 请检查网络后再试。
error-command_reused = 这个指令已用于别的事。
next-command_reused = 请从头再来。
error-not_signed_in = 需要访问权限：密钥缺少或不认识。
next-not_signed_in = 请登录，或向主办方要一个码。
error-expired = 您的访问权限已到期。
next-expired = 请重新登录，或向主办方要一个新码。
error-revoked = 这个访问权限已收回。
next-revoked = 请向主办方要一个新码。
error-locked_out = 失败次数太多。暂时不能登录。
next-locked_out = 请等 { $seconds ->
   *[other] { $seconds } 秒
}，或询问主办方。
error-unknown_code = 这个登记码不对或已失效。
next-unknown_code = 请在控制台要一个新码：十分钟内有效，只用一次。
error-foreign_form = 这个请求来自别的网站。
next-foreign_form = 请自己打开网页，再试一次。
error-forbidden = 您的权限不允许这样做。
next-forbidden = 请主办方来做，或给您另一个权限。
error-not_found = { $what ->
    [event] 没有这场活动，或您没有它的权限。
    [page] 没有这个网页，或它已不在。
   *[other] 这里没有这个。
}
next-not_found = { $what ->
    [event] 请从您的列表中选一场活动，或向主办方要权限。
    [page] 请检查网址，或向接待处另要一个。
   *[other] 请检查网址或名称。
}
error-method_not_allowed = 这个网址不能这样用。
next-method_not_allowed = 请检查请求。
error-internal = 我们这边出了问题。
next-internal = 请再试一次。如果还不行，请告诉主办方。
error-store_full = 磁盘已满。没有丢失，也没有改动。
next-store_full = 请腾出空间，再试一次。
error-store_broken = 磁盘出了故障。已确认的都没有丢失。
next-store_broken = 请检查磁盘，再重启服务器。
error-store_damaged = 文件 { $file } 的第 { $line } 行已损坏。
next-store_damaged = 请从备份恢复这个文件。其他活动照常。
error-store_newer = 文件 { $file } 来自更新的版本。
next-store_newer = 请安装 Tablée 的最新版本。

## Where to go

next-table-now = 请到 { $table } 号桌。有人在等您。
next-table-at = 请在 { $time } 到 { $table } 号桌。在此之前，请喝杯咖啡。
next-wait-plan = 您的桌号很快显示。在此之前，请喝杯咖啡。
next-wait-seat = 座位都满了。下一个空位是您的。
next-recruiter = 您的桌子是 { $table } 号。感谢您的到来。
next-team = 感谢您的到来。接待处会告诉您在哪里帮忙。
next-desk = 接下来请找接待处。

## Why this table

reason-wish = 您希望见这位雇主。
reason-employer_wish = 这位雇主希望见您。
reason-same_trade = 这是您要找的工作。
reason-same_domain = 这与您要找的工作很接近。
reason-same_family = 这属于同一类工作。
reason-open = 这张桌子向所有人开放。
reason-contract = 提供的合同适合您。
reason-hours = 工作时间适合您。
reason-travel = 工作地点适合您。
reason-none = 有一个空位，每次会面都重要。

## What somebody may ask for

help-company = 有人陪我
help-interpreter = 一位翻译
help-large_print = 大字版
help-seat = 一个座位

## How it went, and what comes next

mood-good = 好
mood-fair = 一般
mood-bad = 不好
onward-second_interview = 第二次面试
onward-training = 参加培训
onward-association = 协会的帮助
onward-search_on = 继续找
onward-undecided = 还不知道

## The slip to take along

slip-next = 请在 { $time } 到 { $table } 号桌。
slip-wait = 您的桌号会在场内显示。
slip-thanks = 感谢您的到来。
slip-table = { $table } 号桌
slip-help = 您要求：{ $help }。
slip-strengths = 今天看到的您的长处
slip-onward = 下一步：{ $onward }
slip-host = 主办：{ $host }
slip-code = 您的短码：
slip-name = 请在这里写下您的名字。
