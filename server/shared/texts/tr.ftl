# Girişin kişilere söyledikleri. Anahtarlar fr.ftl ile aynıdır.
# yaka kartı = badge · masa = table · işveren = employeur · karşılama = accueil · tur = tour

## Refusals: what happened, then what to do. The keys are the error codes.

error-unreadable = Bu kod okunamıyor.
next-unreadable = Yaka kartını yeniden gösterin ya da beş harfi yazın.
error-unknown = Bu yaka kartı burada bilinmiyor.
next-unknown = Karşılamada gösterin: biri size yardım eder.
error-void = Bu yaka kartı artık geçerli değil.
next-void = Karşılamanın verdiği yaka kartını kullanın ya da bir kart isteyin.
error-other_event = Bu yaka kartı başka bir etkinlik için: { $event }.
next-other_event = Karşılamadan bir yaka kartı isteyin. Ücretsiz ve hızlıdır.
error-blank = Bu yaka kartında henüz ad yok.
next-blank = Adınızı yazın: bu yaka kartı sizin olur.
error-withdrawn = Gelmeyeceğinizi söylemiştiniz.
next-withdrawn = Yine de hoş geldiniz: karşılamaya söyleyin.
error-badge_taken = Bu yaka kartı başka birinin.
next-badge_taken = Başka bir boş yaka kartı alın.
error-too_many_tries = Art arda çok fazla deneme oldu.
next-too_many_tries = { $seconds ->
    [one] { $seconds } saniye
   *[other] { $seconds } saniye
} bekleyin ya da karşılamaya sorun.
error-forgotten = Bu kişinin bilgileri silindi.
next-forgotten = Kişi buradaysa yeniden kaydedin: adı yeterlidir.
error-too_young = Bu etkinlik 15 yaşından itibaren açıktır.
next-too_young = Karşılamayla konuşun: kimin yardım edebileceğini söylerler.
error-referrer_needed = 15–17 yaş arası için bir destek kurumu gerekir.
next-referrer_needed = Sizi hangi kurumun, okulun ya da derneğin desteklediğini karşılamaya söyleyin.

error-not_open = Kapılar henüz açık değil.
next-not_open = { $hour ->
    [none] Karşılama yakında açılıyor. Ekipten biriyle konuşun.
   *[other] Saat { $hour }:{ $minute } olunca gelin ya da karşılamaya sorun.
}
error-closed = Etkinlik bitti.
next-closed = Bir sonraki tarihi karşılamaya sorun.
error-cancelled = Etkinlik iptal edildi.
next-cancelled = Bir sonraki tarihi karşılamaya sorun.
error-wrong_state = Bu adım şimdi yapılamaz.
next-wrong_state = Etkinliğin durumuna bakın, sonra başka bir adım seçin.
error-unknown_value = Bu değer bilinmiyor.
next-unknown_value = Listeden bir değer seçin.
error-missing = Bir değer eksik.
next-missing = Bu alanı doldurun.
error-too_large = Bu çok büyük.
next-too_large = Dosyayı parçalara bölün.

## Any request

error-bad_request = İstek anlaşılmadı.
next-bad_request = Düzeltin ve yeniden deneyin.
error-too_slow = Gönderme çok uzun sürdü.
next-too_slow = Ağı kontrol edin ve yeniden deneyin.
error-command_reused = Bu komut daha önce başka bir iş için kullanıldı.
next-command_reused = İşleme baştan başlayın.
error-not_signed_in = Erişim gerekiyor: anahtar yok ya da bilinmiyor.
next-not_signed_in = Giriş yapın ya da düzenleyenden bir kod isteyin.
error-expired = Erişiminizin süresi doldu.
next-expired = Yeniden giriş yapın ya da düzenleyenden yeni kod isteyin.
error-revoked = Bu erişim geri alındı.
next-revoked = Düzenleyenden yeni bir kod isteyin.
error-locked_out = Çok fazla başarısız deneme. Giriş bir süre kapalı.
next-locked_out = { $seconds ->
    [one] { $seconds } saniye
   *[other] { $seconds } saniye
} bekleyin ya da düzenleyene sorun.
error-unknown_code = Bu kayıt kodu yanlış ya da artık geçerli değil.
next-unknown_code = Konsoldan yeni kod isteyin: on dakika ve bir kez geçerlidir.
error-foreign_form = Bu istek başka bir siteden geliyor.
next-foreign_form = Sayfayı kendiniz açın, sonra yeniden deneyin.
error-forbidden = Erişiminiz bu işleme izin vermiyor.
next-forbidden = Düzenleyenden bunu yapmasını ya da başka erişim vermesini isteyin.
error-not_found = { $what ->
    [event] Bu etkinlik yok ya da erişiminiz onun için değil.
    [page] Bu sayfa yok ya da artık yok.
   *[other] Burada böyle bir şey yok.
}
next-not_found = { $what ->
    [event] Listenizden bir etkinlik seçin ya da düzenleyenden erişim isteyin.
    [page] Adresi kontrol edin ya da karşılamadan başka adres isteyin.
   *[other] Adresi ya da adı kontrol edin.
}
error-method_not_allowed = Bu adres bunu yapmaz.
next-method_not_allowed = İsteği kontrol edin.
error-internal = Bizim tarafımızda bir sorun oldu.
next-internal = Yeniden deneyin. Sürerse düzenleyene haber verin.
error-store_full = Disk dolu. Hiçbir şey kaybolmadı, hiçbir şey değişmedi.
next-store_full = Yer açın, sonra yeniden deneyin.
error-store_broken = Disk bozuldu. Onaylanan hiçbir şey kaybolmadı.
next-store_broken = Diski kontrol edin, sonra sunucuyu yeniden başlatın.
error-store_damaged = { $file } dosyası { $line }. satırda bozuk.
next-store_damaged = Bu dosyayı bir yedekten geri koyun. Diğer etkinlikler sürer.
error-store_newer = { $file } dosyası daha yeni bir sürümden.
next-store_newer = Tablée’nin son sürümünü kurun.

## Where to go

next-table-now = { $table } numaralı masaya gidin. Sizi bekliyorlar.
next-table-at = Saat { $time }: { $table } numaralı masa. O zamana kadar bir kahve için.
next-wait-plan = Masanız yakında gösterilecek. O zamana kadar bir kahve için.
next-wait-seat = Bütün yerler dolu. Boşalan ilk yer sizin.
next-recruiter = Masanızın numarası { $table }. Geldiğiniz için teşekkürler.
next-team = Geldiğiniz için teşekkürler. Karşılama nerede yardım edeceğinizi söyler.
next-desk = Devamı için karşılamaya gidin.

## Why this table

reason-wish = Bu işverenle görüşmek istediniz.
reason-employer_wish = Bu işveren sizinle görüşmek istedi.
reason-same_trade = Aradığınız meslek bu.
reason-same_domain = Aradığınız mesleğe çok yakın.
reason-same_family = Aynı meslek ailesinden.
reason-open = Bu masa herkese açık.
reason-contract = Önerilen sözleşme size uyuyor.
reason-hours = Çalışma saatleri size uyuyor.
reason-travel = İş yeri size uyuyor.
reason-none = Bir yer boş ve her görüşme değerlidir.

## What somebody may ask for

help-company = Yanımda biri olsun
help-interpreter = Bir tercüman
help-large_print = Büyük harfli yazı
help-seat = Oturacak bir yer

## How it went, and what comes next

mood-good = İyi
mood-fair = Orta
mood-bad = İyi değil
onward-second_interview = İkinci bir görüşme
onward-training = Bir eğitim
onward-association = Bir dernekten yardım
onward-search_on = Aramaya devam etmek
onward-undecided = Henüz bilmiyorum

## The slip to take along

slip-next = Saat { $time }: { $table } numaralı masaya gidin.
slip-wait = Masanız salonda gösterilecek.
slip-thanks = Geldiğiniz için teşekkürler.
slip-table = Masa { $table }
slip-help = İstediğiniz: { $help }.
slip-strengths = Bugün görülen güçlü yanlarınız
slip-onward = Sonraki adım: { $onward }
slip-host = Düzenleyen: { $host }
slip-code = Kısa kodunuz:
slip-name = Adınızı buraya yazın.
