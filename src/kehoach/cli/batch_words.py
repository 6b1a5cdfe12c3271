"""Every word that ``hang-loat`` and ``bang-mau`` say of themselves; what they say of rows is in ``batch.wording``."""

from __future__ import annotations

from collections.abc import Mapping

BATCH_SUMMARY = "tạo nhiều văn bản từ một kế hoạch và một bảng Excel"
BATCH_DESCRIPTION = (
    "Tạo mỗi dòng của bảng Excel một văn bản. Trong kế hoạch, {ten_cot} được thay bằng ô ở cột đó.\n"
    "Bị dừng giữa chừng thì chạy lại đúng lệnh ấy: chỉ làm những dòng chưa có hoặc đã sửa."
)
BATCH_USAGE = (
    "%(prog)s KẾ-HOẠCH.json DỮ-LIỆU.xlsx -o THƯ-MỤC [--dang DẠNG] [--ten-tep-tu CỘT] [--mau MẪU] [--may MÁY] "
    "[--pdf-a] [--so-tien-trinh N] [--dung-khi-loi] [--ra-ten-moi | --ghi-de] [--khong-kem-nguon]"
)
BATCH_FILES = "kế hoạch .json có chỗ điền, rồi bảng dữ liệu .xlsx"
BATCH_OUTPUT = "thư mục để ghi; chưa có thì tạo"
BATCH_FORMATS = "docx, pdf, txt hoặc nhiều dạng: docx,pdf; bỏ trống thì docx"
BATCH_NAMING = "cột đặt tên tệp, hoặc tên có chỗ điền: “KH {ma} {ten}”; bỏ trống thì tên kế hoạch và cột đầu tiên"
BATCH_WORKERS = "số tiến trình làm cùng lúc; bỏ trống thì theo số nhân của máy"
BATCH_STOP = "gặp dòng đầu tiên có lỗi thì dừng"
BATCH_EPILOG = """\
ví dụ:
  kehoach hang-loat ke-hoach.json ke-hoach.xlsx -o ket-qua           mỗi dòng một văn bản Word
  kehoach hang-loat ke-hoach.json xa.xlsx -o ra --dang docx,pdf      cả Word và PDF
  kehoach hang-loat ke-hoach.json xa.xlsx -o ra --ten-tep-tu ma_xa   tên tệp lấy ở cột ma_xa

Bảng để điền lập bằng kehoach bang-mau. Từng dòng ra sao được ghi vào bao-cao.csv trong thư mục, mở bằng Excel.

mã thoát: 0 mọi dòng đã có văn bản, 2 có dòng không tạo được, 130 bị dừng bằng Ctrl-C.
"""

SHEET_SUMMARY = "lập bảng Excel để điền cho hang-loat"
SHEET_DESCRIPTION = "Lập bảng Excel có đúng các cột mà kế hoạch dùng, kèm lời chỉ dẫn. Tệp đã có thì không ghi đè."
SHEET_USAGE = "%(prog)s KẾ-HOẠCH.json [-o RA.xlsx]"
SHEET_FILE = "kế hoạch .json có chỗ điền {ten_cot}"
SHEET_OUTPUT = "tệp .xlsx; bỏ trống thì cùng tên và cùng thư mục với kế hoạch"
SHEET_EPILOG = """\
ví dụ:
  kehoach bang-mau ke-hoach.json                  ghi ra ke-hoach.xlsx
  kehoach bang-mau ke-hoach.json -o "Các xã.xlsx"

mã thoát: 0 đã lập, 2 không lập được, 130 bị dừng bằng Ctrl-C.
"""

_REFUSALS: Mapping[str, str] = {
    "two_files": "cần đúng hai tệp: kế hoạch .json rồi bảng .xlsx. Tên có dấu cách thì đặt trong dấu ngoặc kép.",
    "swapped": "tên tệp ngược thứ tự. Viết: kehoach hang-loat {plan} {workbook}",
    "no_folder": "thiếu thư mục để ghi: thêm -o và tên thư mục, ví dụ -o ket-qua",
    "naming_without_gap": "--ten-tep-tu không có cột nào nên mọi tệp cùng tên. Ghi tên cột, hoặc thêm {{ten_cot}}.",
    "no_count": "“{word}” không phải số tiến trình. Ghi số từ 1 đến {most}.",
    "one_plan": "cần đúng một tệp kế hoạch, ví dụ: kehoach bang-mau ke-hoach.json",
    "not_xlsx": "-o {output} phải có đuôi .xlsx.",
    "sheet_exists": "{file} đã có nên không ghi đè. Chọn tên khác bằng -o.",
    "sheet_made": "Đã lập {file}",
    "sheet_next": "Điền mỗi văn bản một dòng, lưu lại, rồi chạy: kehoach hang-loat {plan} {file} -o ket-qua",
    "reading": "Đang đọc {file}",
    "note": "lưu ý: {note}",
    "row_made": "Đã tạo {files}",
    "row_there": "Đã có {files}",
    "progress": "{mark}{bar} {percent}%, {left}",
    "left_unknown": "đang tính thời gian còn lại",
    "left_seconds": "còn khoảng {count} giây",
    "left_minutes": "còn khoảng {count} phút",
    "left_hours": "còn khoảng {count} giờ",
    "all_done": "Đã tạo {made} văn bản, {there} đã có từ lần trước; đủ {total} dòng.",
    "some_done": "Đã tạo {made} văn bản, {there} đã có từ lần trước; {failed}/{total} dòng không tạo được.",
    "stopped": "Đã tạo {made} văn bản, {there} đã có từ lần trước, {failed} dòng không tạo được; còn {left} dòng.",
    "report": "Từng dòng ra sao: {file}",
    "found": "{count} văn bản có lỗi, cảnh báo hoặc lưu ý: xem cột Nhận xét; mỗi mã hỏi bằng kehoach giai-thich.",
    "again": "Sửa rồi chạy lại lệnh này: chỉ làm những dòng chưa có.",
}


def said(code: str, **context: object) -> str:
    """Fill the gaps of the sentence called ``code``. Raises KeyError for an unknown code or gap."""
    return _REFUSALS[code].format(**context)
