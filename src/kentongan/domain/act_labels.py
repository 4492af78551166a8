"""What each act is called when people read what was done."""

from kentongan.domain.acts import Act
from kentongan.domain.words import Words

ACTS: dict[Act, Words] = {
    Act.HOUSE_OPEN: Words("membuka rumah data", "opened the house"),
    Act.HOUSE_LETTERHEAD: Words("menetapkan kop surat", "set the letterhead"),
    Act.HOUSE_CLOCK: Words("memajukan tanggal peragaan", "moved the demo's date"),
    Act.HOUSE_BACKUP: Words("mencadangkan rumah ini", "made a copy of the house"),
    Act.HOUSE_RESTORE: Words("memulihkan rumah ini", "restored the house"),
    Act.DAY_BEGIN: Words("memulai hari", "began the day"),
    Act.PLACE_IMPORT: Words("memasukkan data tempat", "imported places"),
    Act.AUDIT_VIEW: Words("membuka jejak", "opened the audit trail"),
    Act.AUDIT_VERIFY: Words("memeriksa keutuhan catatan", "verified the chain"),
    Act.SESSION_ENTER: Words("masuk", "signed in"),
    Act.SESSION_LEAVE: Words("keluar", "signed out"),
    Act.SESSION_GREET: Words("hadir pada halaman", "was on a page"),
    Act.AGENCY_ADD: Words("menambah kantor", "added offices"),
    Act.AGENCY_CHANGE: Words("mengubah data kantor", "changed an office"),
    Act.AGENCY_CLOSE: Words("menutup kantor", "closed an office"),
    Act.AGENCY_REOPEN: Words("membuka kembali kantor", "reopened an office"),
    Act.OFFICER_VIEW: Words("membuka daftar akun", "opened the accounts"),
    Act.OFFICER_ADD: Words("menambah akun jabatan", "added an account"),
    Act.OFFICER_CHANGE: Words("mengubah akun jabatan", "changed an account"),
    Act.OFFICER_CLOSE: Words("menutup akun jabatan", "closed an account"),
    Act.OFFICER_REOPEN: Words("membuka kembali akun jabatan", "reopened an account"),
    Act.OFFICER_RESET: Words("memberi kata sandi awal", "gave a start password"),
    Act.OFFICER_CHOOSE_PASSWORD: Words("mengganti kata sandi", "changed the password"),
    Act.OFFICER_VIEW_OWN: Words("membuka akunnya sendiri", "opened the own account"),
    Act.OFFICER_PREFER: Words("mengatur tampilan akunnya", "set the own display"),
    Act.OFFICER_END_SESSIONS: Words(
        "mengakhiri sesinya yang lain", "ended the own other sessions"
    ),
    Act.POST_ADD: Words("menambah pos", "added posts"),
    Act.POST_VIEW: Words("membuka halaman pos", "opened a post's page"),
    Act.POST_REPORT: Words("mengabarkan dari pos", "reported from a post"),
    Act.POST_CLOSE: Words("menutup pos", "closed a post"),
    Act.POST_REOPEN: Words("membuka kembali pos", "reopened a post"),
    Act.FORUM_ADD: Words("menambah forum", "added a forum"),
    Act.FORUM_CHANGE: Words("mengubah SK forum", "changed a forum's decree"),
    Act.FORUM_SEAT: Words("mengisi kursi forum", "filled a seat"),
    Act.FORUM_UNSEAT: Words("mengosongkan kursi forum", "vacated a seat"),
    Act.DUTY_SET: Words("mengisi daftar piket", "set the duty list"),
    Act.DUTY_CLOSE: Words("mengakhiri piket", "ended a duty"),
    Act.CUSTODIAN_NAME: Words("menunjuk pemegang kunci", "named a custodian"),
    Act.CUSTODIAN_END: Words("mengakhiri pemegang kunci", "ended a custodian"),
    Act.DUTY_VIEW: Words("membuka daftar piket", "opened the duty list"),
    Act.CHANNEL_MAP: Words("memetakan pengirim ke pos", "mapped senders to posts"),
    Act.HELP_VIEW: Words("membuka bantuan", "opened the help"),
    Act.TOKEN_VIEW: Words("membuka daftar token", "opened the list of tokens"),
    Act.TOKEN_MAKE: Words("memberi token", "gave a token"),
    Act.TOKEN_END: Words("mengakhiri token", "ended a token"),
    Act.API_VIEW: Words("membuka keterangan API", "opened the API's description"),
    Act.CALENDAR_OPEN: Words("membuat alamat kalender", "made a calendar address"),
    Act.CALENDAR_CLOSE: Words("mengakhiri alamat kalender", "ended a calendar address"),
    Act.CALENDAR_VIEW: Words("membaca kalender", "read a calendar"),
    Act.SETTINGS_VIEW: Words("membuka pengaturan", "opened settings"),
    Act.SAVED_VIEW_KEEP: Words("menyimpan tampilan", "saved a view"),
    Act.SAVED_VIEW_DROP: Words("menghapus tampilan", "deleted a view"),
    Act.REPORT_RECEIVE: Words("menerima laporan", "received reports"),
    Act.REPORT_READ: Words("membaca laporan", "read reports"),
    Act.INTAKE_VIEW: Words("membuka berkas masuk", "opened files to take in"),
    Act.INTAKE_BRING: Words(
        "membawa berkas untuk dilihat", "brought a file to look at"
    ),
    Act.INTAKE_MATCH: Words("mencocokkan kolom berkas", "matched a file's columns"),
    Act.INTAKE_START: Words("memasukkan berkas", "took in a file"),
    Act.INTAKE_DROP: Words("membuang berkas", "dropped a file"),
    Act.INTAKE_END: Words("selesai membaca berkas", "finished reading a file"),
    Act.REPORT_VIEW: Words("membuka laporan", "opened reports"),
    Act.REPORT_CORRECT: Words("membetulkan bacaan mesin", "corrected the reading"),
    Act.REPORT_RATE: Words("menilai sumber dan isi", "rated source and content"),
    Act.REPORT_JUDGE_HARM: Words(
        "menilai apakah orang dituduh", "judged whether someone is accused"
    ),
    Act.REPORT_TELL: Words("mengabari pelapor", "told the reporters"),
    Act.REPORT_THREAD: Words("membuka tanda terima", "opened the receipt"),
    Act.REPORT_ASK: Words("bertanya kepada pelapor", "asked the reporter"),
    Act.REPORT_ANSWER: Words("menjawab meja", "answered the desk"),
    Act.REPORT_HEED: Words("membaca tambahan pelapor", "read what the reporter added"),
    Act.REPORT_ADD_PHOTO: Words("menyertakan foto", "added a photo"),
    Act.REPORT_OPEN_PHOTO: Words("membuka foto laporan", "opened a report's photo"),
    Act.REPORT_CLOSE: Words("menutup laporan", "closed the report"),
    Act.REPORT_LINK: Words("menautkan laporan", "linked reports"),
    Act.REPORT_SET_ASIDE: Words(
        "menyisihkan: bukan laporan", "set aside: not a report"
    ),
    Act.REPORT_REFUSE: Words("tidak melanjutkan laporan", "declined the report"),
    Act.REPORT_FORWARD: Words("meneruskan laporan", "passed the report on"),
    Act.REPORT_REOPEN: Words("membuka kembali laporan", "reopened the report"),
    Act.GROUP_VIEW: Words("membuka isu beredar", "opened groups"),
    Act.GROUP_MERGE: Words("menyatukan kelompok pesan", "merged groups"),
    Act.GROUP_UNMERGE: Words("mengurungkan penyatuan", "undid a merge of groups"),
    Act.GROUP_SPLIT: Words("memisahkan kelompok pesan", "split a group"),
    Act.GROUP_MOVE: Words("memindahkan pesan", "moved a report"),
    Act.GROUP_REJECT: Words("menandai: bukan ini", "marked: not this"),
    Act.CLAIM_REMEMBER: Words("mengingat jawaban", "remembered the answer"),
    Act.DESK_VIEW: Words("membuka meja", "opened the desk"),
    Act.PUBLIC_VIEW: Words("membuka halaman warga", "opened a public page"),
    Act.PUBLIC_REPORT: Words("mengirim formulir warga", "sent the public form"),
    Act.PUBLICATION_VIEW: Words("membuka terbitan", "opened publications"),
    Act.PUBLICATION_TAKE_IN: Words(
        "menerima tanggapan warga", "took in a reader's words"
    ),
    Act.TRACK_RECORD_PUBLISH: Words(
        "menerbitkan rapor kota", "published the track record"
    ),
    Act.RELEASE_DRAFT: Words("menyusun siaran pers", "drafted a release"),
    Act.RELEASE_APPROVE: Words("menyetujui siaran pers", "approved the release"),
    Act.RELEASE_RETURN: Words("mengembalikan siaran pers", "returned the release"),
    Act.RESPONSE_VIEW: Words("membuka tanggapan", "opened responses"),
    Act.RESPONSE_SHOW: Words("menampilkan tanggapan", "showed the response"),
    Act.RESPONSE_REFUSE: Words("tidak menampilkan tanggapan", "kept the response back"),
    Act.CORRECTION_REQUEST_ACCEPT: Words(
        "menerima hak jawab", "accepted the correction request"
    ),
    Act.CORRECTION_REQUEST_REFUSE: Words(
        "tidak menerima hak jawab", "refused the correction request"
    ),
    Act.CORRECTION_REQUEST_APPEAL: Words("meminta hak jawab ditinjau lagi", "appealed"),
    Act.ALARM_SWEEP: Words("memeriksa jumlah laporan", "swept the counts"),
    Act.ALARM_VIEW: Words("membuka sinyal", "opened alarms"),
    Act.ALARM_TAKE_UP: Words("mengangkat sinyal", "took up the alarm"),
    Act.ALARM_DISMISS: Words("menyisihkan sinyal", "dismissed the alarm"),
    Act.ALARM_SET_THRESHOLD: Words("menyetel ambang sinyal", "set the alarm threshold"),
    Act.EARLY_WARNING_VIEW: Words(
        "membuka peringatan dini", "opened the early warnings"
    ),
    Act.EARLY_WARNING_DRAFT: Words(
        "menyusun peringatan dini", "drafted the early warning"
    ),
    Act.EARLY_WARNING_ISSUE: Words("menerbitkan peringatan dini", "issued the warning"),
    Act.EARLY_WARNING_ACKNOWLEDGE: Words(
        "mengakui peringatan dini", "acknowledged the warning"
    ),
    Act.EARLY_WARNING_UPDATE: Words(
        "memperbarui peringatan dini", "updated the warning"
    ),
    Act.EARLY_WARNING_CANCEL: Words(
        "membatalkan peringatan dini", "cancelled the warning"
    ),
    Act.EARLY_WARNING_EXPIRE: Words(
        "mencatat peringatan habis masa", "noted the warning's expiry"
    ),
    Act.EARLY_WARNING_CLOSE: Words("mengakhiri peringatan dini", "ended the warning"),
    Act.TASK_VIEW: Words("membuka tugas", "opened tasks"),
    Act.TASK_ASSIGN: Words("memberi tugas", "assigned a task"),
    Act.TASK_START: Words("mulai mengerjakan", "started the task"),
    Act.TASK_BLOCK: Words("melaporkan hambatan", "reported an obstacle"),
    Act.TASK_REPORT_DONE: Words("melaporkan selesai", "reported it done"),
    Act.TASK_RETURN: Words("mengembalikan tugas", "returned the task"),
    Act.TASK_ACCEPT: Words("menerima bukti", "accepted the proof"),
    Act.TASK_CANCEL: Words("membatalkan tugas", "cancelled the task"),
    Act.INQUIRY_VIEW: Words("membuka pertanyaan", "opened inquiries"),
    Act.INQUIRY_ASK: Words("bertanya kepada kantor", "asked an office"),
    Act.INQUIRY_REPLY: Words("menjawab pertanyaan", "replied"),
    Act.INQUIRY_CONSENT: Words(
        "memberi keputusan atas kalimat umum", "decided on a public sentence"
    ),
    Act.INQUIRY_CANCEL: Words("menarik pertanyaan", "withdrew the question"),
    Act.INQUIRY_ASK_AGAIN: Words("bertanya lagi", "asked again"),
    Act.ACTIVITY_VIEW: Words("membuka kegiatan", "opened activities"),
    Act.ACTIVITY_PLAN: Words("merencanakan kegiatan", "planned an activity"),
    Act.ACTIVITY_REPORT: Words("melaporkan kegiatan", "reported the activity"),
    Act.ACTIVITY_CANCEL: Words("membatalkan kegiatan", "cancelled the activity"),
    Act.ACTION_PLAN_VIEW: Words("membuka rencana aksi", "opened the action plan"),
    Act.ACTION_PLAN_DRAFT: Words("menyusun rencana aksi", "drafted the action plan"),
    Act.ACTION_PLAN_REMIND: Words(
        "mengingatkan laporan renaksi", "reminded of the plan's report"
    ),
    Act.ACTION_PLAN_REPORT: Words(
        "menyusun laporan renaksi", "built the report on the plan"
    ),
    Act.PLANNED_ACTION_ADD: Words("menambah aksi", "added an action"),
    Act.PLANNED_ACTION_CHANGE: Words("mengubah aksi", "changed an action"),
    Act.PLANNED_ACTION_ACHIEVE: Words("mencatat capaian", "recorded an achievement"),
    Act.PLANNED_ACTION_PROVE: Words("menautkan data dukung", "attached evidence"),
    Act.PLANNED_ACTION_CONFIRM: Words(
        "mengizinkan data dukung keluar", "let evidence leave the house"
    ),
    Act.PLANNED_ACTION_ADOPT: Words("menetapkan rencana aksi", "adopted the action"),
    Act.PLANNED_ACTION_FINISH: Words(
        "menyelesaikan rencana aksi", "finished the action"
    ),
    Act.PLANNED_ACTION_REOPEN: Words(
        "membuka kembali rencana aksi", "reopened the action"
    ),
    Act.ISSUE_VIEW: Words("membuka isu", "opened issues"),
    Act.ISSUE_OPEN: Words("mengangkat isu", "raised an issue"),
    Act.ISSUE_ATTACH: Words("menautkan bukti ke isu", "attached to the issue"),
    Act.ISSUE_PLAN: Words("menetapkan langkah berikut", "set the next action"),
    Act.ISSUE_NOTE: Words("mencatat perkembangan", "noted a development"),
    Act.ISSUE_ESCALATE: Words("menaikkan satu anak tangga", "raised one rung"),
    Act.ISSUE_VERIFY: Words("memastikan isu", "began confirming"),
    Act.ISSUE_HANDLE: Words("menangani isu", "handled the issue"),
    Act.ISSUE_DISMISS: Words("menyatakan tidak terbukti", "said not confirmed"),
    Act.ISSUE_MERGE: Words("menyatukan isu", "merged the issue"),
    Act.ISSUE_WATCH: Words("memantau isu", "watched the issue"),
    Act.ISSUE_RESOLVE: Words("menyatakan selesai", "resolved the issue"),
    Act.ISSUE_MEDIATE: Words("memusyawarahkan", "mediated"),
    Act.ISSUE_HAND_OVER: Words("melimpahkan isu", "handed the issue over"),
    Act.ISSUE_AGREE: Words("mencatat kesepakatan", "recorded an agreement"),
    Act.ISSUE_RELAPSE: Words("mencatat isu kambuh", "noted a relapse"),
    Act.ISSUE_TAKE_BACK: Words("mengambil kembali isu", "took the issue back"),
    Act.ISSUE_REOPEN: Words("membuka kembali isu", "reopened the issue"),
    Act.EVENT_RECORD: Words("mencatat kejadian", "recorded an event"),
    Act.ASSEMBLY_NOTIFY: Words("mencatat pemberitahuan kegiatan", "noted an assembly"),
    Act.ASSEMBLY_DELETE: Words(
        "menghapus catatan kegiatan", "deleted an assembly's notes"
    ),
    Act.RUMOUR_VIEW: Words("membuka rumor", "opened rumours"),
    Act.RUMOUR_TAKE_UP: Words("mengangkat rumor", "took up the rumour"),
    Act.RUMOUR_TRIAGE: Words("menilai bahaya", "triaged the harm"),
    Act.RUMOUR_CALL: Words("menelepon petugas jaga", "phoned the duty officer"),
    Act.RUMOUR_HOLD: Words(
        "menerbitkan pernyataan sementara", "published a holding statement"
    ),
    Act.RUMOUR_CHECK: Words("mulai memeriksa", "started checking"),
    Act.RUMOUR_ASK: Words("bertanya kepada kantor", "asked offices"),
    Act.RUMOUR_REPLIED: Words("mencatat jawaban kantor", "noted a reply"),
    Act.RUMOUR_DRAFT: Words("menyerahkan naskah", "handed in a draft"),
    Act.RUMOUR_RETURN: Words("mengembalikan naskah", "returned the draft"),
    Act.RUMOUR_APPROVE: Words("menyetujui dan menerbitkan", "approved and published"),
    Act.RUMOUR_WITHHOLD: Words("tidak menerbitkan", "withheld"),
    Act.RUMOUR_CORRECT: Words("membuka koreksi", "opened a correction"),
    Act.RUMOUR_RECUR: Words("mencatat beredar lagi", "noted that it came back"),
    Act.RUMOUR_BECAME_EVENT: Words(
        "mencatat ternyata kejadian", "noted that it happened"
    ),
    Act.RUMOUR_ARCHIVE: Words("mengarsipkan", "archived"),
    Act.RUMOUR_UNMATCH: Words(
        "menolak usul kabar serupa", "turned down an earlier answer"
    ),
    Act.RUMOUR_REMATCH: Words(
        "menerima lagi kabar serupa", "took an earlier answer back"
    ),
    Act.RAKOR_VIEW: Words("membuka Rakor", "opened the Rakor"),
    Act.RAKOR_PLAN: Words("merencanakan Rakor", "planned the Rakor"),
    Act.RAKOR_INVITE: Words("mengirim undangan", "sent invitations"),
    Act.RAKOR_REGISTER: Words("mencatat nomor undangan", "entered a letter number"),
    Act.RAKOR_ATTEND: Words("mencatat kehadiran", "noted attendance"),
    Act.RAKOR_DECLARE: Words("menyatakan kantornya hadir", "said the office came"),
    Act.RAKOR_AGENDA: Words("menyusun agenda", "built the agenda"),
    Act.RAKOR_LOCK: Words("mengunci bahan", "locked the material"),
    Act.RAKOR_SUPPLEMENT: Words("menambah susulan", "added a supplement"),
    Act.RAKOR_OPEN: Words("membuka rapat", "opened the meeting"),
    Act.RAKOR_MINUTE: Words("mencatat notula", "wrote minutes"),
    Act.RAKOR_CLOSE: Words("menutup rapat", "closed the meeting"),
    Act.RAKOR_APPROVE_MINUTES: Words("mengesahkan notula", "approved the minutes"),
    Act.RAKOR_CIRCULATE: Words("mengedarkan notula", "circulated the minutes"),
    Act.RAKOR_AMEND: Words("mengubah notula", "amended the minutes"),
    Act.RAKOR_POSTPONE: Words("menunda Rakor", "postponed the Rakor"),
    Act.RAKOR_CANCEL: Words("membatalkan Rakor", "cancelled the Rakor"),
    Act.RAKOR_ROOM: Words("menutup atau membuka ruang", "closed or opened the room"),
    Act.RAKOR_CLAIM: Words("mengaku hadir lewat kode", "said by code to be present"),
    Act.RAKOR_PROVE: Words("menerima bukti di ruang", "accepted proof in the room"),
    Act.RAKOR_ATTACH: Words("melampirkan berkas rapat", "attached a meeting's file"),
    Act.STATEMENT_MAKE: Words("menyampaikan pernyataan", "made a statement"),
    Act.DECISION_VIEW: Words("membuka keputusan", "opened decisions"),
    Act.DECISION_PROPOSE: Words("mengusulkan keputusan", "proposed a decision"),
    Act.DECISION_SUPPORT: Words("mendukung keputusan", "supported the decision"),
    Act.DECISION_NOTE_EVIDENCE: Words("mencatat bukti", "noted evidence"),
    Act.DECISION_CHECK: Words("memeriksa syarat", "checked the condition"),
    Act.DECISION_CHECK_DUE: Words("menjadwalkan pemeriksaan", "raised a check"),
    Act.DECISION_REGISTER: Words("mencatat nomor surat", "entered a letter number"),
    Act.DECISION_MAKE: Words("menetapkan keputusan", "adopted the decision"),
    Act.DECISION_WITHDRAW: Words("menarik usulan", "withdrew the proposal"),
    Act.DECISION_TAKE_EFFECT: Words(
        "memberlakukan keputusan", "put the decision in force"
    ),
    Act.DECISION_SEND: Words("mengirim surat", "sent the letter"),
    Act.DECISION_GRANTED: Words("mencatat dikabulkan", "noted it granted"),
    Act.DECISION_REFUSED: Words("mencatat ditolak", "noted it refused"),
    Act.DECISION_REVIEW_DUE: Words("menjadwalkan tinjau ulang", "raised a review"),
    Act.DECISION_KEEP: Words("mempertahankan keputusan", "kept the decision"),
    Act.DECISION_REMIND: Words("mengingatkan", "reminded"),
    Act.DECISION_FULFIL: Words(
        "menyatakan syarat terpenuhi", "noted the condition met"
    ),
    Act.DECISION_REVOKE: Words("mencabut keputusan", "revoked the decision"),
    Act.DECISION_SUPERSEDE: Words("menggantikan keputusan", "superseded the decision"),
    Act.DECISION_LAPSE: Words("mencatat habis masa", "noted it lapsed"),
    Act.SITUATION_VIEW: Words("membuka situasi", "opened the situation"),
    Act.SITUATION_FREEZE: Words("membekukan situasi", "froze the situation"),
    Act.EVALUATION_VIEW: Words("membuka evaluasi", "opened the evaluation"),
    Act.PACK_BUILD: Words("menyusun berkas Rakor", "built the pack"),
    Act.ISSUE_SHARE: Words("memperluas pembaca", "widened the circle of readers"),
    Act.ISSUE_REVISE: Words("memperbaiki keterangan", "corrected the description"),
    Act.ISSUE_TRIAGE: Words("menilai bahaya", "triaged the harm"),
    Act.ISSUE_CONFIRM: Words("memastikan", "confirmed"),
    Act.ISSUE_RETRACT: Words("mencabut kepastian", "withdrew a confirmation"),
    Act.ISSUE_NAME_PARTY: Words("mencatat pihak", "named a party"),
    Act.ISSUE_DROP_PARTY: Words("mencoret pihak", "dropped a party"),
    Act.ISSUE_MONITOR: Words("memantau butir kesepakatan", "monitored a clause"),
    Act.SOCIAL_CONFLICT_PROPOSE: Words(
        "mengusulkan sebagai konflik sosial", "proposed it as a social conflict"
    ),
    Act.SOCIAL_CONFLICT_APPROVE: Words(
        "menyetujui sebagai konflik sosial", "approved it as a social conflict"
    ),
    Act.CONFLICT_STATUS_RECORD: Words(
        "mencatat status keadaan konflik", "recorded a conflict status"
    ),
    Act.EVENT_ADD_VALUE: Words("menambah keterangan kantor", "added an office's value"),
}
