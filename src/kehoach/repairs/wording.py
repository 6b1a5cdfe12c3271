"""Every Vietnamese word about repairs: what each one does, why the rest is left, and why a file is not repaired."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum


class Does(StrEnum):
    """What a repair does, as docs and ``giai-thich`` say it."""

    LETTERS = "đặt lại cỡ chữ, đậm, nghiêng, canh lề; chữ thường được trình bày thành chữ in hoa, chữ đã gõ giữ nguyên"
    NATIONAL_NAME = "đặt lại cách trình bày và gõ lại đúng nguyên văn khi Quốc hiệu nằm trên một dòng"
    NATIONAL_NAME_WORDS = "gõ lại đúng nguyên văn khi Quốc hiệu nằm trên một dòng; không thêm phần đầu còn thiếu"
    MOTTO_WORDS = "gõ lại đúng nguyên văn khi Tiêu ngữ nằm trên một dòng; không thêm Tiêu ngữ còn thiếu"
    CLOSE = "đặt giãn dòng đơn, bỏ khoảng cách trước và sau; không xóa dòng trống"
    NUMBER = "sửa chữ “Số”, dấu hai chấm, dấu cách và gạch nối; không đổi số và chữ viết tắt"
    CENTRED = "bỏ thụt lề"
    SUBJECT_END = "xóa dấu ở cuối trích yếu"
    BASES = "đặt chữ nghiêng, không đậm, đúng cỡ; không đổi chữ nào của căn cứ"
    BASIS_ENDS = "sửa dấu ở cuối dòng; không tách hai căn cứ trên một dòng"
    HEADINGS = "đặt chữ đứng, đậm, in hoa bằng cách trình bày, chữ đã gõ giữ nguyên"
    CLAUSES = "thêm hoặc bỏ in đậm, in nghiêng của cả dòng; chữ đậm ở giữa dòng giữ nguyên"
    END_MARK = "thêm dấu “./.” khi nội dung kết thúc bằng đoạn văn; không thêm vào bảng"
    SIGNER = "đặt lại cỡ chữ, đậm, nghiêng; không sửa họ tên"
    SIGNER_PLACE = "canh giữa họ tên trong ô; không chuyển sang ô khác"
    RECIPIENTS_LABEL = "gõ đúng “Nơi nhận:”, đặt lại cách trình bày, đưa về sát lề"
    RECIPIENTS = "đặt lại cỡ chữ, kiểu chữ, canh lề; dòng chỉ có vài chữ khác kiểu thì giữ nguyên"
    RECIPIENT_MARKS = "sửa dấu ở cuối dòng, thêm dấu cách sau gạch đầu dòng; không thêm gạch đầu dòng"
    ARCHIVE = "sửa dấu ở cuối dòng lưu khi dòng đó không thiếu gì khác"
    ANNEX_LABEL = "đặt lại cách trình bày, xóa dấu ở cuối; không sửa chữ “PHỤ LỤC”"
    ANNEX_END = "thêm dấu “./.” ở cuối phụ lục, khi đó không phải bảng; không kẻ đường"
    STAMPS = "đặt lại cỡ chữ, kiểu chữ; không kẻ khung, không xóa dấu độ mật"
    CONTACT = "đặt lại cỡ chữ, kiểu chữ; không chuyển chỗ, không kẻ đường"
    PAPER = "chọn khổ A4"
    UPRIGHT = "quay về khổ đứng"
    MARGINS = "đặt từng lề bằng số gần nhất được phép, lề đóng gáy tính vào lề trái"
    FONT = "đổi sang Times New Roman; chữ của phông ký hiệu và phông bộ mã cũ giữ nguyên"
    COMPOSED = "ghép dấu vào chữ cái"
    COLOUR = "đổi chữ về màu đen, bỏ tô nền"
    TIER = "đưa Quốc hiệu, Tiêu ngữ, ngày, tên loại, trích yếu về một bộ cỡ chữ"
    PAGE_NUMBER = "chèn số trang ở đầu trang, đặt lại dạng số và cỡ chữ; đầu trang có chữ khác thì giữ nguyên"
    PAGE_NUMBER_PLACE = (
        "chuyển số trang lên đầu trang, canh giữa; số trang trong khung hoặc có chữ đi kèm thì giữ nguyên"
    )
    FIRST_PAGE = "ẩn số ở trang 1, khi trang 1 không mất chữ nào khác"
    BARE_NUMBER = "xóa gạch và chữ “Trang” quanh số trang; không bỏ tổng số trang"
    JUSTIFIED = "dàn đều hai lề; đoạn có ngắt dòng Shift+Enter giữ nguyên"
    BODY_LETTERS = "đặt lại cỡ chữ, bỏ in nghiêng của cả đoạn; không đổi chữ in hoa đã gõ"
    ONE_SIZE = "đưa cả nội dung về cỡ chữ của phần lớn nội dung"
    FIRST_LINE = (
        "đặt lại lùi dòng đầu, xóa dấu cách và Tab ở đầu đoạn; danh sách tự động và dòng chia cột bằng Tab giữ nguyên"
    )
    SPACED = "đặt cách đoạn 6 pt"
    LINE_SPACED = "đặt giãn dòng như phần lớn nội dung, không có thì mức gần nhất được phép"
    DRAWN = "sửa độ dài dãy gạch dưới đã gõ, đổi viền đoạn thành nét liền; hình vẽ giữ nguyên, không kẻ thêm"
    UNDERLINE = "bỏ gạch chân, khi phía dưới đã có đường kẻ riêng"
    SYMBOLS = "xóa dấu cách trong số, ký hiệu; không đổi số và chữ"
    SPACES = "xóa dấu cách thừa; dãy dấu cách dài dùng để xếp chữ giữ nguyên, không thêm dấu cách còn thiếu"


class Why(StrEnum):
    """Why what a check finds is left to a person."""

    WORDS = "đây là chữ của người soạn"
    PLACED = "phải sắp xếp lại bằng tay trong Word"
    MISSING = "phần còn thiếu do người soạn viết"
    NUMBERING = "số thứ tự do người soạn đánh"
    FACTS = "số liệu, ngày và văn bản viện dẫn phải đối chiếu với bản gốc"
    NAMES = "tên người, tên cơ quan, chức vụ do người soạn ghi"
    SPELLING = "chữ nào đúng thì người soạn biết"
    ENCODING = "phải chuyển mã bằng Unikey, đổi phông không đủ"
    COMPARED = "chỗ nào còn đúng thì người soạn biết"
    PRINTED = "chỗ sang trang chỉ thấy trên bản in, sửa bằng cách thêm bớt chữ"


SENTENCES: Mapping[str, str] = {
    "repaired": "kehoach kiem-tra --sua sửa được: {does}.",
    "left": "kehoach kiem-tra --sua không sửa: {why}.",
    "signed": (
        "{file}: văn bản có chữ ký số nên không sửa: sửa bất cứ gì cũng làm mất chữ ký. Sửa ở bản chưa ký rồi ký lại."
    ),
    "protected": (
        "{file}: văn bản đang khóa (chỉ đọc hoặc hạn chế sửa) nên không sửa. "
        "Mở khóa trong Word: thẻ Xem lại (Review), Hạn chế sửa (Restrict Editing), rồi chạy lại."
    ),
    "tracked": (
        "{file}: văn bản còn thay đổi đang theo dõi (Track Changes) nên không sửa. "
        "Chấp nhận hoặc từ chối hết trong thẻ Xem lại (Review), lưu rồi chạy lại."
    ),
    "strict": (
        "{file}: văn bản lưu ở dạng Strict Open XML nên không sửa được. "
        "Mở bằng Word, lưu lại ở dạng Word Document (.docx) rồi chạy lại."
    ),
}


def sentence(code: str, /, **gaps: object) -> str:
    """Fill the gaps of the sentence called ``code``. Raises KeyError for an unknown one."""
    return SENTENCES[code].format(**gaps)
