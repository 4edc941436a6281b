# Sayfaların, takvimlerin ve kişisel bilgilerin söyledikleri. Anahtarlar fr.ftl ile aynıdır.

ical-stop = Masa { $table }: { $employer }

my-name = { $event }: listede şu adla kayıtlısınız: { $name }, { $date } tarihinden beri.
my-contact = Size ulaşmak için: { $contact }.
my-no-contact = E-posta ya da telefon bırakmadınız.
my-adult = Yaş grubu: 18 yaş ve üstü.
my-language = Diliniz: { $spoken }.
my-reference = Sizi kaydedenin listesindeki numaranız: { $reference }.
my-minor = 15–17 yaşındasınız: hiçbir iletişim bilginiz işverene gitmez.
my-referrer = Sizi destekleyen: { $referrer }.
my-company = Yalnız gelmemek istediniz.
my-help = İstediğiniz: { $help }. Etkinlik bitince silinir.
my-strengths = Bugün görülen güçlü yanlar: { $strengths }.
my-mood = Çıkarken şunu dediniz: { $mood }.
my-onward = Sonraki adımınız: { $onward }.
my-flag-scanned_twice = Yaka kartınız iki kioskta okundu. Ekip kontrol ediyor.
my-flag-badge_shared = İlk yaka kartınız başkasınındı. Ekip kontrol ediyor.
my-flag-unsure_time = Geçiş saatiniz kesin değil.
my-search = Aradığınız: { $search }.
my-wishes = Görüşmek istedikleriniz: { $employers }.
my-no-thanks = Görüşmek istemedikleriniz: { $employers }.
my-arrival = Gelişiniz: { $date }, saat { $time }.
my-table = Tur { $round }: masa { $table }, { $employer }.
my-table-maybe = Tur { $round }: masa { $table }, { $employer }. Bu henüz değişebilir.
my-badge = Yaka kartınız ve kısa kodunuz kapıyı açar. Sizin hakkınızda bir şey söylemez.
my-why = Bunların hepsi sizi karşılamak ve masa önermek içindir. Onayınız olmadan başka bir şey için değildir.
my-agreed = Şunlara onay verdiniz: { $consents }
my-agreed-nothing = Başka bir onay vermediniz.
my-not-shown = Bugüne kadar bu kaydı kimse açmadı.
my-shown =
    { $count ->
        [one] Bu kayıt { $count } kez açıldı, sizin ya da ekibin tarafından, { $date } tarihinde.
       *[other] Bu kayıt { $count } kez açıldı, sizin ya da ekibin tarafından, son olarak { $date } tarihinde.
    }
my-lists =
    { $count ->
        [one] Düzenleyen, herkesin olduğu { $count } liste aldı, { $date } tarihinde.
       *[other] Düzenleyen, herkesin olduğu { $count } liste aldı, sonuncusu { $date } tarihinde.
    }
my-until = Bunların hepsini en geç { $date } tarihine kadar saklarız. Sonra yalnız sayılar kalır.
my-rights = Neden söylemeden, hemen her şeyi sildirebilirsiniz: kioskta, karşılamada ya da sayfanızda.

consent-follow_up = Sonucun ne olduğunu öğrenmek için bana ulaşabilirsiniz.
consent-card_to_employer = İletişim bilgilerimi bir işverene, masa masa, verebilirim.
consent-keep_longer = Bilgilerimi 24 aya kadar saklayabilirsiniz.

me-title = Bilgileriniz
me-hello = Merhaba { $name }
me-what = Sakladıklarımız
me-consents = Onaylarınız
me-consents-hint = Hiçbir şey önceden işaretli değildir. İstediğiniz zaman fikrinizi değiştirebilirsiniz.
me-save = Kaydet
me-saved = Kaydedildi.
me-erase = Her şeyi sil
me-erase-hint = Adınız, iletişim bilgileriniz, istekleriniz ve yaka kartınız silinir. Yeriniz başka birine verilir.
me-erase-ask = Gerçekten her şeyi silmek istiyor musunuz?
me-erase-sure = Geri dönüş yoktur.
me-erase-yes = Evet, her şeyi sil
me-erase-no = Hayır, bilgilerim kalsın
me-gone-title = Silindi
me-gone = Burada artık adınızı taşıyan bir şey yok. Bu adres artık açılmaz.
me-gone-again = İstediğiniz zaman yine gelebilirsiniz: adınız yeterlidir. Geldiğiniz için teşekkürler.
me-notice = Bu bilgiler neden ve nasıl saklanır

notice-title = Bilgileriniz, sade sözlerle
notice-lead = Bu sayfa hakkınızda neyin, neden, ne kadar süre saklandığını ve ne isteyebileceğinizi söyler.
notice-who = Bilgilerinizi kim saklıyor?
notice-who-text = Etkinliği düzenleyen dernek. Adı ve iletişim bilgisi girişte yazılıdır, karşılama da verir. Her şey onun bilgisayarında kalır: hiçbir şey başka yere gitmez, hiçbir şey satılmaz.
notice-what = Neler saklanıyor?
notice-what-first = Adınız. Zorunlu olan tek şey budur.
notice-what-more = İsterseniz: soyadınız, e-postanız, telefonunuz, diliniz, aradığınız iş, kiminle görüşmek istediğiniz ya da istemediğiniz.
notice-what-age = Yaş grubu: 18 yaş ve üstü ya da 15–17. 15 yaşından küçük kimseyi kaydetmeyiz. 15–17 yaşta bir kurum sizi destekler ve hiçbir iletişim bilginiz işverene gitmez.
notice-what-day = Geliş saatiniz, masalarınız ve görüşmeleriniz.
notice-never = Şunları asla sormayız: sosyal güvenlik numarası, banka hesabı, doğum tarihi, vatandaşlık, aile, sağlık, adres.
notice-why = Ne için?
notice-why-text = Sizi karşılamak, görüşme önermek ve kaç kişinin geldiğini saymak için. Yasa buna meşru menfaat der: siz etkinliğe gelirsiniz, biz düzenleriz. Geri kalan her şey için onayınız gerekir.
notice-consents = Onaylarınız
notice-consents-text = Üç onay vardır, her biri ayrıdır ve etkinlik onlarsız da yürür. İstediğiniz zaman, karşılamada ya da sayfanızda geri alabilirsiniz.
notice-tables = Masalar nasıl seçilir?
notice-tables-text = İnsanların yazdığı, herkes için aynı olan kurallarla: önce herkesin bir görüşmesi olsun, sonra istekler ve meslekler. Kimseye not verilmez, kimse sıralanmaz. Yaş, ad ve adres sayılmaz. Her masa nedeniyle önerilir ve kararı bir kişi verir.
notice-sees = Kim neyi görür?
notice-sees-room = Salonda ve masanızda: adınız.
notice-sees-team = Karşılama ve gönüllüler: adınız ve masalarınız.
notice-sees-host = Düzenleyen: verdiğiniz her şey. Kaydınızın her açılışı iz bırakır.
notice-sees-employer = İşveren e-postanızı ve telefonunuzu asla almaz, siz kendiniz vermedikçe.
notice-long = Ne kadar süre?
notice-long-text = Etkinlikten sonra 7 aya kadar. Daha uzun süreye onay verirseniz: 24 aya kadar. Sonra her şey silinir: yalnız sayılar kalır.
notice-rights = Haklarınız
notice-rights-see = Bilgilerinizi görmek, düzelttirmek, dosya olarak almak, itiraz etmek, sınırlamak ya da hepsini sildirmek.
notice-rights-how = Yaka kartınızı kioska okutun, karşılamayla konuşun ya da adresi verildiyse sayfanızı açın. Ücretsizdir, neden söylemeniz gerekmez.
notice-rights-cnil = Yanıt size uymazsa CNIL’e şikâyet edebilirsiniz: cnil.fr ya da 3 place de Fontenoy, 75007 Paris.
notice-law = Metinler: (AB) 2016/679 sayılı tüzük (RGPD), madde 6, 7, 13 ve 15–22.

page-welcome = Hoş geldiniz
page-waiting = Yaka kartınızı okuyucuya gösterin ya da kodunuzu yazın.
page-badge = Yaka kartınız ya da kodunuz
page-badge-send = Onayla
page-checking = Bir dakika…
page-hello = Merhaba { $name }
page-already = Gelişiniz zaten kaydedildi.
page-table = Masa { $table }
page-why = Neden bu masa?
page-code = Kodunuz:
page-code-keep = Bu kodu not edin. Yaka kartının yerine geçer.
page-without = Yaka kartım yok
page-new = Yaka kartınız yok mu?
page-new-how = Adınız yeterlidir. Gerisi sonra gelir.
page-name = Adınız
page-name-send = Geldim
page-age = Kaç yaşındasınız?
page-age-adult = 18 yaş ve üstü
page-age-minor = 15–17 yaş
page-age-child = 15 yaşından küçük
page-referrer = Sizi hangi okul, kurum ya da dernek gönderiyor?
page-back = Geri
page-stay = Mesajları ekranda tut
page-stay-no = Mesajları 8 saniye sonra sil
page-stay-here = Bu sayfada kal
page-next-person = Sıradaki kişi
page-languages = Diller
page-away = Sunucu yanıt vermiyor.
page-away-next = Sayfa denemeye devam ediyor. Karşılamayla da konuşabilirsiniz.
page-enrol = Bu sayfa henüz kayıtlı değil.
page-enrol-how = Düzenleyen konsolda bir kod gösterir.
page-enrol-field = Kayıt kodu, örneğin BCDF-GHJK
page-enrol-send = Kaydet
page-out = Hizmet dışı
