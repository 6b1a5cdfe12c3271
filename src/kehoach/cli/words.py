"""Every Vietnamese word the command line says of itself: help and refusals; results are in ``sentences``."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

DESCRIPTION = "Viết kế hoạch hành chính thành văn bản Word đúng thể thức, từ tệp JSON."
EPILOG = """\
ví dụ:
  kehoach moi ke-hoach.json
  kehoach tao ke-hoach.json
  kehoach tao --tro-giup

KEHOACH_DEBUG=1 (biến môi trường, cho người bảo trì): gặp lỗi ngoài dự kiến thì in đủ dấu vết.
"""
COMMANDS = "các lệnh"
COMMAND = "LỆNH"
HELP = "in trợ giúp này rồi thoát"
VERSION = "in phiên bản rồi thoát"

MAKE_SUMMARY = "tạo văn bản từ tệp kế hoạch .json"
MAKE_DESCRIPTION = "Tạo văn bản từ một hay nhiều tệp kế hoạch .json."
MAKE_USAGE = (
    "%(prog)s TỆP [TỆP ...] [-o RA] [--mau MẪU] [--dang DẠNG] [--may MÁY] [--pdf-a] [--theo-doi] "
    "[--ra-ten-moi | --ghi-de] [--nghiem] [--khong-kem-nguon]"
)
MAKE_FILES = "tệp kế hoạch .json; nhận cả dạng *.json, khi đó bỏ qua tệp chung của cơ quan"
MAKE_OUTPUT = "tệp ra (.docx, .pdf, .txt), hoặc thư mục đã có; bỏ trống thì ghi cạnh tệp kế hoạch"
MAKE_TEMPLATE = "mẫu Word .docx dùng thay cho mẫu có sẵn"
MAKE_FORMATS = "docx, pdf, txt, hoặc nhiều dạng: docx,pdf; bỏ trống thì theo đuôi tệp ra, nếu không thì docx"
MAKE_ENGINE = "máy tạo PDF: libreoffice hoặc rdocx; bỏ trống thì dùng LibreOffice nếu có"
MAKE_WATCH = "theo dõi các tệp, mỗi lần lưu thì tạo lại văn bản; bấm Ctrl-C để dừng"
MAKE_RENAMED = "tệp ra đã bị sửa bằng tay thì giữ nguyên, ghi ra tên mới: ke-hoach (2).docx"
MAKE_REPLACED = "tệp ra đã bị sửa bằng tay thì chép lại thành bản có ghi ngày giờ, rồi ghi đè"
MAKE_STRICT = "kế hoạch có lỗi nội dung, bản PDF có lỗi ngắt trang thì mã thoát là 1; văn bản vẫn được tạo"
MAKE_ARCHIVAL = "bản PDF theo chuẩn lưu trữ PDF/A-3"
MAKE_NO_SOURCE = "không kèm kế hoạch vào văn bản; khi đó kehoach lay-json không lấy lại được"
MAKE_EPILOG = """\
ví dụ:
  kehoach tao ke-hoach.json                       ghi ra ke-hoach.docx
  kehoach tao ke-hoach.json -o "KH 2026.docx"     ghi ra tệp khác
  kehoach tao *.json -o ket-qua                   nhiều kế hoạch, vào thư mục ket-qua
  kehoach tao ke-hoach.json --mau mau-xa.docx     theo mẫu riêng của cơ quan
  kehoach tao ke-hoach.json --dang docx,txt       cả bản Word và bản chữ
  kehoach tao ke-hoach.json --dang docx,pdf       cả bản Word và bản PDF
  kehoach tao ke-hoach.json --theo-doi            vừa soạn vừa có văn bản mới
  kehoach tao -- -2026.json                       tên tệp bắt đầu bằng dấu -

mã thoát: 0 đã tạo hết, 1 có lỗi nội dung (chỉ với --nghiem), 2 có tệp không tạo được, 130 bị dừng bằng Ctrl-C.
"""

START_SUMMARY = "lập tệp kế hoạch mới, từ mẫu hoặc từ kế hoạch năm trước"
START_DESCRIPTION = "Lập tệp kế hoạch .json mới. Tệp đã có thì không ghi đè."
START_USAGE = "%(prog)s TÊN [--tu CŨ] [--nam NĂM]"
START_NAME = "tên tệp mới; thiếu đuôi .json thì tự thêm"
START_FROM = (
    "kế hoạch cũ (.json, hoặc .docx, .pdf do kehoach tạo): chép nguyên văn, để trống số và ngày, "
    "kê những chỗ còn năm, ngày, số tiền cũ"
)
START_YEAR = "năm của kế hoạch mới, dùng với --tu; bỏ trống thì là năm nay"
START_EPILOG = """\
ví dụ:
  kehoach moi ke-hoach                                      mẫu có lời chỉ dẫn, ghi ra ke-hoach.json
  kehoach moi "KH 2026.json" --tu "KH 2025.json"            chép kế hoạch năm trước
  kehoach moi KH-2027.json --tu KH-2026.json --nam 2027     lập sớm cho năm sau
  kehoach moi KH-2026.json --tu "KH 2025.docx"              từ văn bản do kehoach tạo

mã thoát: 0 đã lập, 2 không lập được, 130 bị dừng bằng Ctrl-C.
"""

TAKE_SUMMARY = "lấy lại tệp kế hoạch .json từ văn bản .docx, .pdf đã tạo"
TAKE_DESCRIPTION = (
    "Lấy lại tệp kế hoạch .json kèm trong văn bản Word hoặc PDF do kehoach tạo.\n"
    "Văn bản giữ nguyên; tệp .json đã có thì không ghi đè."
)
TAKE_USAGE = "%(prog)s TỆP [-o RA]"
TAKE_FILE = "văn bản .docx hoặc .pdf do kehoach tạo"
TAKE_OUTPUT = "tệp .json ra, hoặc thư mục đã có; bỏ trống thì ghi cạnh văn bản"
TAKE_EPILOG = """\
ví dụ:
  kehoach lay-json "KH 2025.pdf"                  ghi ra "KH 2025.json"
  kehoach lay-json "KH 2025.docx" -o cu.json      ghi ra tệp khác

mã thoát: 0 đã lấy ra, 2 không lấy được, 130 bị dừng bằng Ctrl-C.
"""

SCHEMA_SUMMARY = "in lược đồ để VS Code gợi ý khi viết kế hoạch"
SCHEMA_DESCRIPTION = "In lược đồ (JSON Schema) để VS Code gợi ý, giải thích và báo lỗi khi viết kế hoạch."
SCHEMA_USAGE = "%(prog)s [-o RA] [--hang-loat | --ho-so]"
SCHEMA_OUTPUT = "ghi ra tệp .json này, hoặc vào thư mục này; tệp khác đã có thì không ghi đè"
SCHEMA_BATCH = "lược đồ của kế hoạch có chỗ điền {ten_cot}, dùng với kehoach hang-loat"
SCHEMA_PROFILE = "lược đồ của tệp dùng chung của cơ quan (khóa ho_so) thay cho của kế hoạch"
SCHEMA_EPILOG = """\
ví dụ:
  kehoach luoc-do -o .              ghi ke_hoach.schema.json vào thư mục này
  kehoach luoc-do --hang-loat -o .  ghi hang_loat.schema.json
  kehoach luoc-do --ho-so -o .      ghi ho_so.schema.json
  kehoach luoc-do                   in ra màn hình

mã thoát: 0 đã in hoặc đã ghi, 2 không ghi được, 130 bị dừng bằng Ctrl-C.
"""

CHECK_SUMMARY = "kiểm tra văn bản Word hoặc tệp kế hoạch"
CHECK_DESCRIPTION = (
    "Kiểm tra thể thức và câu chữ của văn bản Word (.docx, .docm, .dotx), hoặc của tệp kế hoạch .json.\n"
    "Không sửa gì trong tệp; --ghi-chu và --sua ghi ra bản chép."
)
CHECK_USAGE = (
    "%(prog)s TỆP [TỆP ...] [--chi-loi | --nghiem] [--so-voi CŨ] [--ghi-chu RA] [--sua RA] [--dang DẠNG] [-o RA]"
)
CHECK_FILES = "văn bản Word hoặc tệp kế hoạch; nhận cả dạng *.docx"
CHECK_ERRORS_ONLY = "chỉ kê lỗi, bỏ cảnh báo và lưu ý"
CHECK_STRICT = "coi cảnh báo như lỗi: có cảnh báo thì mã thoát là 1"
CHECK_OLD = "kê thêm những gì còn như văn bản cũ này (.docx hoặc .json): ngày, số, số tiền, tên"
CHECK_COPY = "ghi thêm một bản Word có ghi chú ở từng chỗ sai; bản gốc không đổi"
CHECK_REPAIR = "ghi thêm một bản Word đã sửa những chỗ chắc chắn, kê chỗ đã sửa và chỗ còn lại; bản gốc không đổi"
CHECK_FORM = "dạng kết quả: txt, json hoặc sarif (cho chương trình khác đọc); bỏ trống thì theo đuôi tệp ra"
CHECK_OUTPUT = "ghi kết quả ra tệp này (.txt, .json, .sarif) thay cho màn hình"
CHECK_EPILOG = """\
ví dụ:
  kehoach kiem-tra "Kế hoạch 2026.docx"                       xem kết quả trên màn hình
  kehoach kiem-tra ke-hoach.json                              kiểm tra tệp kế hoạch
  kehoach kiem-tra *.docx --chi-loi                           nhiều văn bản, chỉ kê lỗi
  kehoach kiem-tra ke-hoach-2026.json --so-voi cu.docx        kê những gì còn như văn bản cũ
  kehoach kiem-tra ke-hoach.docx --ghi-chu ghi-chu.docx       thêm bản Word có ghi chú ở chỗ sai
  kehoach kiem-tra ke-hoach.docx --sua da-sua.docx            thêm bản Word đã sửa những chỗ chắc chắn
  kehoach kiem-tra ke-hoach.docx -o ket-qua.json              kết quả cho chương trình khác đọc

mã thoát: 0 không có lỗi, 1 có lỗi, 2 có tệp không kiểm tra được, 130 bị dừng bằng Ctrl-C.
Với --sua: 0 không còn gì phải sửa bằng tay, 1 còn chỗ phải sửa, 2 không sửa được.
"""

EXPLAIN_SUMMARY = "giải thích một quy tắc kiểm tra"
EXPLAIN_DESCRIPTION = "Giải thích quy tắc có mã đã cho: yêu cầu gì, theo điều nào, thế nào là đúng, là sai."
EXPLAIN_USAGE = "%(prog)s [MÃ ...]"
EXPLAIN_CODES = "mã quy tắc, như KH101; bỏ trống thì kê mọi quy tắc"
EXPLAIN_EPILOG = """\
ví dụ:
  kehoach giai-thich KH101        một quy tắc
  kehoach giai-thich              kê mọi quy tắc

mã thoát: 0 đã giải thích, 2 không có mã đó.
"""
_MOST_LISTED = 10

OUTPUT_ENDINGS = ".docx, .pdf hoặc .txt"

REFUSALS: Mapping[str, str] = {
    "unknown_command": "không có lệnh “{word}”. Các lệnh có: {known}.",
    "nearest_command": "không có lệnh “{word}”. Có phải “{nearest}”?",
    "file_for_command": "thiếu lệnh. Có phải “kehoach tao {word}”?",
    "unknown_option": ("không có tùy chọn “{word}”. Xem {command} --tro-giup. Tên tệp bắt đầu bằng - thì ghi sau --."),
    "nearest_option": "không có tùy chọn “{word}”. Có phải “{nearest}”?",
    "no_files": "thiếu tên tệp kế hoạch .json.",
    "empty_name": "tên để trống. Ghi tên tệp hoặc thư mục.",
    "split_name": 'không có tệp {word}. Đặt cả tên trong dấu ngoặc kép thẳng: "{file}".',
    "no_new_name": "thiếu tên tệp kế hoạch mới, ví dụ: kehoach moi ke-hoach.json",
    "several_new_names": 'chỉ lập một tệp mỗi lần. Tên có dấu cách phải đặt trong dấu ngoặc kép: "{names}".',
    "old_without_option": "chép kế hoạch cũ thì ghi --tu trước tên tệp cũ: kehoach moi {new} --tu {old}",
    "not_a_year": "“{word}” không phải năm. Ghi bốn chữ số, ví dụ 2026.",
    "year_without_old": "--nam chỉ dùng khi chép kế hoạch cũ. Thêm --tu và tên tệp cũ, hoặc bỏ --nam.",
    "nothing_to_take_from": "thiếu tên văn bản, ví dụ: kehoach lay-json ke-hoach.pdf",
    "one_to_take_from": 'mỗi lần chỉ lấy từ một tệp. Tên có dấu cách phải đặt trong dấu ngoặc kép: "{names}".',
    "schema_of_nothing": "lệnh này không cần tên tệp. Muốn ghi ra tệp thì thêm -o {name}.",
    "nothing_to_check": "thiếu tên tệp cần kiểm tra, ví dụ: kehoach kiem-tra ke-hoach.docx",
    "errors_and_strict": "--chi-loi bỏ qua cảnh báo, --nghiem coi cảnh báo là lỗi. Chỉ dùng một trong hai.",
    "no_such_form": "không có dạng “{form}”. Các dạng có: {known}.",
    "no_report_ending": "-o {output} phải là tên tệp có đuôi .txt, .json hoặc .sarif.",
    "report_in_word": (
        "-o ghi kết quả ra tệp .txt, .json, .sarif. Muốn bản Word có ghi chú thì viết --ghi-chu {output}; "
        "muốn bản Word đã sửa thì viết --sua {output}"
    ),
    "target_is_checked": "{file} chính là tệp đang kiểm tra. Chọn tên khác để bản gốc còn nguyên.",
    "one_file_to_copy": "{option} chỉ dùng cho một tệp. Chạy riêng từng tệp, mỗi tệp một tên bản chép.",
    "plan_has_no_copy": "{file} là tệp kế hoạch. {option} chỉ dùng cho văn bản Word.",
    "one_copy_twice": "--ghi-chu và --sua cùng ghi ra {file}. Chọn hai tên khác nhau.",
    "all_checked": "Đã kiểm tra {total} tệp: {wrong} tệp có lỗi, {unjudged} tệp không kiểm tra được.",
    "no_such_rule": "không có quy tắc “{word}”. Xem các mã: kehoach giai-thich",
    "nearest_rule": "không có quy tắc “{word}”. Có phải {nearest}?",
    "nothing_matches": "không có tệp nào khớp “{pattern}”. Kiểm tra lại tên và thư mục.",
    "odd_quotes": 'tên {name} có dấu ngoặc lạ. Chỉ dùng dấu ngoặc kép thẳng ", và không để dấu \\ ngay trước dấu đó.',
    "quote_in_name": 'Không để dấu \\ ngay trước dấu ngoặc kép đóng: viết "D:\\KH 2026", không viết "D:\\KH 2026\\".',
    "no_such_output": (
        "không có thư mục {output}. Tạo thư mục trước, hoặc ghi tên tệp có đuôi {endings}, ví dụ {example}."
    ),
    "output_without_name": "-o {output} thiếu tên trước đuôi. Ghi cả tên, ví dụ {example}.",
    "output_nearly": "không ghi được {output}. Có phải -o {example}?",
    "no_such_ending": "không ghi được dạng {ending}. Sửa -o thành tên tệp có đuôi {endings}, ví dụ {example}.",
    "format_contradicts": "-o {output} có đuôi khác với --dang {form}. Sửa đuôi tệp, hoặc bỏ --dang.",
    "several_formats": "có nhiều dạng nên -o phải là một thư mục đã có. Tạo thư mục rồi chạy lại.",
    "template_missing": "không tìm thấy mẫu Word {file}. Kiểm tra lại tên tệp và thư mục.",
    "template_is_folder": "--mau {file} là một thư mục. Ghi thêm tên tệp .docx nằm trong thư mục.",
    "template_is_plan": "--mau {file} là tệp kế hoạch, không phải mẫu Word. Ghi tên một tệp .docx.",
    "template_unused": "--mau chỉ dùng cho dạng docx, pdf. Bỏ --mau, hoặc thêm docx vào --dang.",
    "engine_unused": "--may chỉ dùng cho dạng pdf. Bỏ --may, hoặc thêm pdf vào --dang.",
    "archival_unused": "--pdf-a chỉ dùng cho dạng pdf. Bỏ --pdf-a, hoặc thêm pdf vào --dang.",
    "no_such_engine": "không có máy “{name}”. Các máy có: {known}.",
    "draft_pdf": (
        "bản PDF tạo bằng rdocx vì máy này không có LibreOffice: xem trước thì được, số của đề mục không in đậm. "
        "Bản gửi đi thì cài LibreOffice rồi tạo lại."
    ),
    "two_ways": "--ra-ten-moi và --ghi-de không dùng cùng nhau. Bỏ một trong hai.",
    "new_names_without_end": (
        "--ra-ten-moi không dùng cùng --theo-doi: mỗi lần lưu sẽ thêm một tệp mới. Bỏ một trong hai."
    ),
    "ways_out": (
        "Thêm vào cuối lệnh: --ra-ten-moi để giữ nguyên tệp này và ghi ra tên khác; "
        "hoặc --ghi-de để ghi đè, tệp này được chép lại thành một bản riêng trước."
    ),
    "did_you_mean": "Có phải {file}?",
    "console_failed": "không in được thông báo (mã lỗi {number}). Kiểm tra nơi nhận còn chỗ trống không.",
    "no_plan_matches": "trong các tệp khớp “{pattern}” không có tệp kế hoạch nào: {files}.",
    "passed_over": "Bỏ qua {count} tệp không phải kế hoạch: {files}.",
    "and_others": "{files} và {count} tệp khác",
    "notes": "{file}: văn bản đã tạo được, nhưng trong tệp có {count} chỗ nên sửa:",
    "more_notes": "… và còn {count} chỗ như vậy; sửa các chỗ trên rồi chạy lại để xem tiếp.",
    "all_made": "Đã tạo {made}/{total} kế hoạch.",
    "some_made": "Đã tạo {made}/{total} kế hoạch; {failed} tệp có lỗi:",
    "more_failed": "… và {count} tệp nữa.",
    "stopped": "Đã tạo {made}/{total} kế hoạch. Dừng ở {at}, còn {left} tệp chưa xong.",
    "stopped_after_failures": (
        "Đã tạo {made}/{total} kế hoạch, {failed} tệp có lỗi. Dừng ở {at}, còn {left} tệp chưa xong."
    ),
    "watching": "Đang theo dõi {file}. Muốn dừng: bấm Ctrl-C hoặc đóng cửa sổ này.",
    "watching_many": "Đang theo dõi {count} kế hoạch. Muốn dừng: bấm Ctrl-C hoặc đóng cửa sổ này.",
    "watching_template": "Đang theo dõi cả mẫu Word {file}.",
    "watching_how": "Mỗi lần lưu tệp, văn bản được tạo lại; không phải chạy lại lệnh.",
    "watched_gone": "{file}: không còn thấy tệp này. Khi có lại, văn bản được tạo lại.",
    "no_room": "… còn {count} dòng không vừa cửa sổ.",
}


def refusal(code: str, **context: object) -> str:
    """Fill the gaps of the sentence called ``code``. Raises KeyError for an unknown code or gap."""
    return REFUSALS[code].format(**context)


def listed(names: Sequence[str]) -> str:
    """Name files one after the other; of very many only the first, and how many there are besides."""
    shown = ", ".join(names[:_MOST_LISTED])
    others = len(names) - _MOST_LISTED
    return shown if others <= 0 else refusal("and_others", files=shown, count=others)
