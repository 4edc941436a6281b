# Türkçe kiosk. Anahtarlar fr.ftl ile aynıdır.
# kiosk = borne · yaka kartı = badge · masa = table · karşılama = accueil · tur = tour

# waiting

welcome = Hoş geldiniz
present = Yaka kartınızı okuyucuya gösterin.
or-code = Kodunuz var mı? Yazın, sonra Enter’a basın.
reading = Yaka kartınız okunuyor…
checking = Bir dakika…
typed = Kodunuz:
sample = Denemek için bu kartı yazın, sonra Enter:
help = Yardım ister misiniz? Karşılamada biri var.

# keys at the foot of the screen

key-walk-in = Kart yok
key-back-name = Esc
key-back = Geri
key-letters = Büyük harfler
key-typing = Klavye
key-another-person = Başka biri

# the event

not-open = Karşılama saat { $time } açılır.
closed = Bu etkinlik bitti.
cancelled = Bu etkinlik iptal edildi.

# greeting

hello = Merhaba { $name }
hello-alone = Merhaba
may-change = Kiosk bağlantısız. Masanız henüz değişebilir.
already = Gelişiniz zaten kaydedildi.
table = Masa { $number }
now = şimdi
at = saat { $time }
at-round = saat { $time }, tur { $round }
why = Neden bu masa? { $reason }
recruiter = Bu masada karşıladığınız için teşekkürler.
recruiter-no-table = Bugün karşıladığınız için teşekkürler.
volunteer = Bugün eşlik ettiğiniz için teşekkürler.
staff = Bugün karşılamada olduğunuz için teşekkürler.
no-table = Masanız yakında belli olur.
your-code = Kodunuz: { $code }
keep-code = Bu kodu not edin. Kioskta size masanızı söyler.
choices-again = Seçimleriniz için yaka kartınızı bir daha gösterin.
choices-by-badge = Seçimleriniz için karşılamadan yaka kartı isteyin.

# refusals, where the server sends no words of its own

refused = Bu yaka kartı kabul edilmedi.
refused-next = Karşılamadan biriyle konuşun.

# without a badge

ask-name = Adınız ne?
name-field = Adınız
how-name = Adınızı yazın, sonra Enter’a basın.
blank-badge = Bu yaka kartı artık sizin.
no-badge = Yaka kartınız yok mu? Doğru yerdesiniz.
table-later = Masanız sonra belli olur. Boş yaka kartı şimdiden çalışır.
countdown = { $seconds ->
    [one] { $seconds } saniye
   *[other] { $seconds } saniye
} sonra başa döner. Başka bir tuş: biraz daha zaman.

# keys of one's own data

key-your-data = Bilgileriniz
key-my-data = Bilgilerim
key-erase = Sil
more = Devamı
how-choose = Bir rakama basın.

# age, asked of who comes without a badge

ask-age = Kaç yaşındasınız?
age-adult = 18 yaş ve üstü
age-minor = 15–17 yaş
age-child = 15 yaşından küçük

# a first name by big letters

how-letters = Oklar: seçmek. Enter: harfi almak.
letters-space = Boşluk
letters-erase = Sil
letters-done = Tamam

# questions, one a screen

question-of = Soru { $number }/{ $total }
more-choices = Diğer seçenekler ({ $leaf }/{ $leaves })
skip = Geç
go-on = Devam et
to-families = Gruplara dön
how-choose-several = Birden çok yanıt verebilirsiniz.
how-choose-most = En çok { $most } yanıt.
how-choose-less = En çok { $most }: çıkarmak için bir seçeneğe basın.
chosen = { $count ->
    [one] { $count } seçildi.
   *[other] { $count } seçildi.
}
ask-questions = Size uygun masa için birkaç soru?
questions-now = Evet, bir dakika
questions-later = Daha sonra
ask-transition = Şimdi hangi durumdasınız?
ask-trades = Hangi meslekleri arıyorsunuz?
ask-places = Nerede çalışabilirsiniz?
ask-opportunities = Ne arıyorsunuz?
ask-wishes = Kiminle görüşmek istersiniz?
ask-help = Bugün neye ihtiyacınız var?
ask-strengths = Bugün hangi güçlü yanları gördünüz?
ask-mood = Ziyaretiniz nasıl geçti?
ask-onward = Ya şimdi?
ask-follow-up = Daha sonra sizi arayıp sorabilir miyiz?
follow-up-no = Hayır, teşekkürler
follow-up-yes = Evet, bana yazabilir ya da arayabilirsiniz

# one's own things

my-things = Seçimlerim
menu-alone = Geri kalanı sunucuyla birlikte gelir.
menu-programme = Programım
menu-wishes = Görüşmek istediklerim
menu-help = Yanımda biri olsun
menu-exit = Gidiyorum
menu-why = Neden bu masalar
menu-strengths = Güçlü yanlarım, bir gönüllüyle
menu-data = Bilgilerim
menu-lost = Yaka kartımı kaybettim
stop = { $time }: masa { $number }, { $employer }
why-table = Masa { $number }: { $reason }
lost-what = Karşılama size başka kart verir. Eskisi geçersiz olur.
lost-next = Adınızı karşılamadan birine söyleyin.
thanks = Teşekkürler
noted = Kaydedildi.
noted-next = Masanızı görmek için kartınızı gösterin.
noted-alone = Kiosk bunu saklar. Sunucu yakında öğrenir.
exit-thanks = Geldiğiniz için teşekkürler.
exit-next = Bugün yine mi geleceksiniz? Kartınızı gösterin.
exit-slip = Kâğıdınızı alın.

# the slip

print = Yazdır
printing = Kâğıdınız geliyor…
printing-what = Birkaç saniye sürer.
printed = Kâğıdınız hazır.
printed-next = Yazıcıdan alın.
unprinted = Yazıcı yanıt vermiyor.
unprinted-next = Bunu not edin ya da karşılamadan kâğıt isteyin.

# what is kept of people

notice = Bilgileriniz
notice-what = Sakladıklarımız: ad, iletişim, yanıtlar, masalar.
notice-why = Size görüşme önermek içindir.
notice-how-long = Etkinlikten yedi ay sonra her şey silinir.
notice-longer = Daha uzun süre, yalnız onay verirseniz.
notice-who = Karşılama ekibi bilgilerinizi görür.
notice-employers = İşveren adınızı ve sizin verdiğinizi görür.
notice-rules = Yazılı kurallar önerir. Bir kişi karar verir.
notice-rights = Her şeyi görebilir, düzeltebilir, silebilirsiniz.
notice-how = Yaka kartınızı gösterin, sonra F5’e basın.
notice-page = Metnin tamamı: { $address }

# one's own data

data = Hakkınızda sakladığımız her şey budur.
present-again = Yaka kartınızı bir daha gösterin.
present-again-why = Böylece seçimlerinizi başka kimse görmez.
erase = Bütün bilgileriniz silinsin mi?
erase-no = Hayır, kalsın
erase-yes = Evet, sil
erase-what = Bu kalıcıdır. Yaka kartınız artık çalışmaz.
erasing = Bilgileriniz siliniyor…
farewell = Güle güle
erased = Silindi.
erased-badge = Yaka kartınız artık çalışmıyor. Karşılamaya bırakın.
erased-next = Kalmak ister misiniz? Karşılamayla konuşun.
unheard = Sunucu yanıt vermiyor.
unheard-next = Biraz sonra deneyin ya da karşılamayla konuşun.
unsure = Silindi mi, bilmiyoruz.
unsure-what = Sunucu yanıt vermedi. Kiosk kendi kendine denemez.
unsure-next = Biraz sonra kartınızı gösterin ya da karşılamayla konuşun.

# this kiosk's own access

enrol-first = Bu kiosk henüz kayıtlı değil.
enrol-name = Kiosk
enrol-ask = Kayıt kodu nedir?
enrol-field = Örneğin BCDF-GHJK
enrol-how = Kod konsoldadır. Yazın, sonra Enter.
enrol-again = Kiosk kendi kendine denemeyi sürdürüyor.
enrol-other = F8 tuşu: başka bir kod yazın.
code-of-other-role = Bu kod bir kiosk için değil.
code-of-other-role-next = Düzenleyenden bir kiosk kodu isteyin.
out-of-service = Hizmet dışı
out-next = Girmek için karşılamaya gidin: biri yardım eder.
unwanted = Sunucu bu kioskı tanımıyor.
unwanted-revoked = Bu kioskun erişimi geri alındı.
unwanted-expired = Bu kioskun erişim süresi doldu.

# the server is away

searching = Kiosk sunucuyu arıyor…
alone-since = Kiosk { $time } saatinden beri bağlantısız.
alone-no-badge = Yaka kartı almak için karşılamayla konuşun.
in-memory = Kiosk diske yazamıyor. Kapatmayın.
kept = { $count ->
    [one] Bir kayıt saklandı.
   *[other] { $count } kayıt saklandı.
}
kept-title = Gelişiniz saklandı.
kept-what = Sunucu yanıt verince masanız görünür.
kept-next = Kioskun yanında kalın ya da karşılamayla konuşun.

# kiosk check-in: one line out for each code

line-welcome = Merhaba { $name }.

line-code = Konsolda gösterilen kayıt kodu:
line-enrolled = Bu makine kayıtlı.

# starting

missing-server = Hangi sunucu? --server http://ADRES:PORT ekleyin
missing-server-file = { $path } içinde sunucu yok. ./run.sh server başlatın ya da --server URL ekleyin
missing-token = Bu sunucu için saklı erişim yok. Bir kez terminalde kiosk check-in çalıştırın ya da --token-file DOSYA ekleyin
missing-token-file = Anahtar dosyası okunamıyor: { $path }
missing-certificate = Sunucunun sertifikası okunamıyor: { $path }
empty-token-file = Anahtar dosyası boş: { $path }
missing-terminal = Bu komut için terminal gerekir. Ekransız: kiosk check-in
unreachable = { $server } adresinde Tablée sunucusu yanıt vermiyor. Adresi kontrol edin ve yeniden deneyin.
lost = Bu kod kaydedilmedi: { $code }
fault = Kiosk bir hata nedeniyle durdu. Yeniden başlatın.
fault-log = Ayrıntılar: { $path }.

# a camera that gives no picture

camera-extra = Kamera henüz kart okumuyor. tablee[camera] eksik.
camera-ffmpeg = Kamera henüz çalışmıyor. ffmpeg programı eksik.
camera-silent = Kamera görüntü vermiyor. Kart okuyucu çalışıyor.
