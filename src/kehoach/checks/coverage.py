"""Every rule of the rule book, and what of it no file can show: the other side of what the checks cover.

Ids are those a check names in ``covers``: the clause of Nghị định 30/2020/NĐ-CP, or a custom of its own series.
"""

from __future__ import annotations

from typing import Final, NamedTuple


class Clause(NamedTuple):
    """One rule: its id and what it asks in a few words.

    ``limit`` says, for a clerk, what of it cannot be seen in a file; empty when a check can see all of it.
    """

    id: str
    asks: str
    limit: str = ""


class Chapter(NamedTuple):
    """Rules that stand together in the decree or in practice."""

    title: str
    clauses: tuple[Clause, ...]


_NAMES = "Cần danh mục tên riêng; chương trình không có nên không đoán."
_SOME = "Chỉ xem các tên hay gặp có trong danh sách của chương trình."
_LATER = "Gắn khi ký số và phát hành, sau khi soạn xong; chương trình không đọc màu và nền của ảnh."
_RELEASED = "Làm khi ký số và phát hành, sau khi soạn xong."
_COPIES = "Bản sao làm sau khi phát hành, không phải kế hoạch."

PAGE: Final = Chapter(
    "Trang văn bản (Phụ lục I, Phần I, mục I)",
    (
        Clause("PL1-I.1", "Khổ giấy A4"),
        Clause("PL1-I.2", "Trang đứng; chỉ nằm ngang khi có bảng rộng"),
        Clause("PL1-I.3", "Lề trên, dưới 20–25 mm, trái 30–35 mm, phải 15–20 mm"),
        Clause("PL1-I.4a", "Phông chữ Times New Roman"),
        Clause("PL1-I.4b", "Bộ mã Unicode"),
        Clause("PL1-I.4c", "Chữ Unicode dựng sẵn"),
        Clause("PL1-I.4d", "Chữ màu đen"),
        Clause("PL1-I.5", "Cỡ chữ các phần đi cùng nhau"),
        Clause("PL1-I.7a", "Số trang: chữ số Ả Rập, cỡ 13–14, đứng"),
        Clause("PL1-I.7b", "Số trang: canh giữa, trong lề trên"),
        Clause("PL1-I.7c", "Trang đầu không hiện số"),
        Clause("PL1-I.7d", "Số trang chỉ là con số, không có chữ “Trang”"),
    ),
)

HEAD: Final = Chapter(
    "Quốc hiệu, cơ quan, số, ngày, tên loại (Phụ lục I, Phần I, mục II, khoản 1–5)",
    (
        Clause("PL1-II.1a", "Quốc hiệu: đúng chữ, in hoa, cỡ 12–13, đứng, đậm"),
        Clause("PL1-II.1b", "Tiêu ngữ: đúng chữ, cỡ 13–14, đứng, đậm, dưới Quốc hiệu"),
        Clause("PL1-II.1c", "Đường kẻ dưới Tiêu ngữ, dài bằng dòng chữ"),
        Clause("PL1-II.1d", "Quốc hiệu, Tiêu ngữ cách nhau dòng đơn"),
        Clause("PL1-II.1e", "Quốc hiệu, Tiêu ngữ mỗi phần một dòng"),
        Clause(
            "PL1-II.2a",
            "Tên chính thức của cơ quan ban hành và cơ quan chủ quản",
            "Tên có đúng với quyết định thành lập hay không, tệp không cho biết.",
        ),
        Clause("PL1-II.2b", "Cơ quan chủ quản: in hoa, cỡ 12–13, đứng, không đậm"),
        Clause("PL1-II.2c", "Cơ quan chủ quản ở địa phương có tên địa phương"),
        Clause("PL1-II.2d", "Cơ quan ban hành: in hoa, cỡ 12–13, đứng, đậm, canh giữa"),
        Clause("PL1-II.2e", "Đường kẻ dưới tên cơ quan, dài 1/3 đến 1/2 dòng chữ"),
        Clause("PL1-II.2f", "Tên cơ quan cách nhau dòng đơn"),
        Clause(
            "PL1-II.3a",
            "Số đăng ký theo năm tại Văn thư",
            "Số có nối tiếp văn bản trước hay không, phải xem sổ của Văn thư.",
        ),
        Clause("PL1-II.3b", "Số dưới 10 ghi thêm số 0"),
        Clause("PL1-II.3c", "“Số:” cỡ 13, đứng; ký hiệu in hoa"),
        Clause("PL1-II.3d", "Gạch chéo, gạch nối trong ký hiệu, không cách chữ"),
        Clause("PL1-II.3e", "Ký hiệu là chữ viết tắt tên loại và tên cơ quan"),
        Clause(
            "PL1-II.3f",
            "Chữ viết tắt tên cơ quan do người đứng đầu quy định",
            "Mỗi cơ quan quy định riêng; tệp không cho biết.",
        ),
        Clause(
            "PL1-II.3g",
            "Hội đồng, ban dùng con dấu của cơ quan thì có sổ số riêng",
            "Con dấu và sổ đăng ký nằm ngoài tệp.",
        ),
        Clause("PL1-II.3h", "Số, ký hiệu canh giữa dưới tên cơ quan"),
        Clause(
            "PL1-II.4a",
            "Địa danh là tên đơn vị hành chính nơi đóng trụ sở",
            "Chỉ so với tên xã, phường ở phần đầu; trụ sở ở đâu, tệp không cho biết.",
        ),
        Clause(
            "PL1-II.4b",
            "Địa danh là con số, tên người, sự kiện thì ghi đủ tên đơn vị",
            "Tên nào là tên người hay sự kiện thì cần danh mục.",
        ),
        Clause(
            "PL1-II.4c",
            "Cơ quan quân đội, công an theo quy định riêng",
            "Quy định riêng của Bộ Quốc phòng, Bộ Công an; chưa có bộ quy tắc.",
        ),
        Clause("PL1-II.4d", "Ngày, tháng ghi đủ; số 0 trước ngày dưới 10 và tháng 1, 2"),
        Clause("PL1-II.4e", "Địa danh, ngày: cỡ 13–14, nghiêng, canh giữa, ngang hàng với số"),
        Clause("PL1-II.5a", "Tên loại: in hoa, cỡ 13–14, đứng, đậm, canh giữa"),
        Clause("PL1-II.5b", "Trích yếu: ngay dưới tên loại, cỡ 13–14, đứng, đậm, canh giữa"),
        Clause("PL1-II.5c", "Cuối trích yếu không có dấu chấm"),
        Clause("PL1-II.5d", "Đường kẻ dưới trích yếu, dài 1/3 đến 1/2 dòng chữ"),
        Clause("PL1-II.5e", "“V/v” chỉ dùng cho công văn"),
    ),
)

BODY: Final = Chapter(
    "Căn cứ, viện dẫn, nội dung (Phụ lục I, Phần I, mục II, khoản 6)",
    (
        Clause(
            "PL1-II.6a1",
            "Căn cứ là văn bản về thẩm quyền và về việc đang làm",
            "Chọn căn cứ nào là việc của người soạn.",
        ),
        Clause(
            "PL1-II.6a2",
            "Căn cứ ghi đủ tên loại, số, ngày, cơ quan, trích yếu",
            "Số, ngày có đúng với văn bản gốc hay không thì phải xem văn bản gốc.",
        ),
        Clause("PL1-II.6a3", "Căn cứ là Luật, Pháp lệnh thì không ghi số và cơ quan ban hành"),
        Clause("PL1-II.6a4", "Căn cứ: chữ thường, nghiêng, cỡ 13–14, dưới trích yếu"),
        Clause("PL1-II.6a5", "Mỗi căn cứ một dòng, cuối dòng dấu chấm phẩy, dòng cuối dấu chấm"),
        Clause(
            "PL1-II.6a6",
            "Căn cứ xếp theo hiệu lực pháp lý, rồi theo ngày",
            "Văn bản của Đảng và kế hoạch, công văn của cấp trên không có thứ bậc rõ nên không xét.",
        ),
        Clause(
            "PL1-II.6a7",
            "Kế hoạch có thể không có căn cứ, mở đầu bằng “Thực hiện …”",
            "Đây là điều được phép: cả hai cách viết đều nhận, không có gì để báo.",
        ),
        Clause("PL1-II.6b1", "Viện dẫn lần đầu ghi đủ số, ngày, cơ quan, trích yếu"),
        Clause("PL1-II.6b2", "Viện dẫn Luật, Pháp lệnh lần đầu chỉ cần tên"),
        Clause("PL1-II.6b3", "Viện dẫn lần sau chỉ ghi tên loại và số, ký hiệu"),
        Clause("PL1-II.6b4", "Ngày của các văn bản được viện dẫn viết một kiểu; một số chỉ có một ngày"),
        Clause("PL1-II.6b5", "Có chữ “số” giữa tên loại và số, ký hiệu"),
        Clause("PL1-II.6c", "Bố cục từ lớn đến nhỏ, không bỏ bậc, không lẫn hai cách đánh số"),
        Clause("PL1-II.6d", "Phần, chương, mục, điều phải có tiêu đề"),
        Clause("PL1-II.6đ", "Số thứ tự và kiểu chữ của phần, mục, khoản, điểm"),
        Clause("PL1-II.6e1", "Nội dung: cỡ 13–14, đứng, dàn đều hai lề, một cỡ chữ"),
        Clause("PL1-II.6e2", "Dòng đầu lùi vào 1 cm hoặc 1,27 cm"),
        Clause("PL1-II.6e3", "Các đoạn cách nhau ít nhất 6 pt"),
        Clause("PL1-II.6e4", "Dòng đơn đến 1,5 dòng"),
        Clause("PL1-V.6x", "Các bậc 1.1., gạch đầu dòng, dấu cộng không có trong nghị định"),
        Clause("PL3-1.4z", "Nội dung kết thúc bằng “./.”"),
    ),
)

END: Final = Chapter(
    "Người ký, nơi nhận, đường kẻ (Phụ lục I, Phần I, mục II, khoản 7–9)",
    (
        Clause("PL1-II.7b1", "TM. trước tên tập thể khi ký thay mặt"),
        Clause("PL1-II.7b2", "Q. trước chức vụ của người được giao quyền"),
        Clause("PL1-II.7b3", "KT. trước chức vụ người đứng đầu, dưới là chức vụ cấp phó"),
        Clause("PL1-II.7b4", "TL. trước chức vụ người đứng đầu khi ký thừa lệnh"),
        Clause("PL1-II.7b5", "TUQ. trước chức vụ người đứng đầu khi ký thừa ủy quyền"),
        Clause("D13.2", "Cấp phó ký thay ở cơ quan làm việc tập thể: ba dòng TM., KT., chức vụ"),
        Clause(
            "PL1-II.7c1",
            "Chức vụ lãnh đạo chính thức của người ký",
            "Người ký giữ chức vụ gì, tệp không cho biết.",
        ),
        Clause(
            "PL1-II.7c2",
            "Trước họ tên không ghi học hàm, học vị, danh hiệu",
            "Cơ quan giáo dục, y tế, khoa học, lực lượng vũ trang có thể được phép; tệp không cho biết.",
        ),
        Clause("PL1-II.7đ1", "Quyền hạn, chức vụ: in hoa, cỡ 13–14, đứng, đậm"),
        Clause("PL1-II.7đ2", "Họ tên: chữ thường, cỡ 13–14, đứng, đậm, canh giữa"),
        Clause("PL1-II.7d", "Hình chữ ký số của người ký: màu xanh, nền trong suốt", _LATER),
        Clause("D13.6", "Bản giấy ký bằng mực xanh", "Mực chỉ thấy trên giấy."),
        Clause("PL1-II.8a", "Hình dấu của cơ quan: màu đỏ, trùm 1/3 chữ ký", _LATER),
        Clause("PL1-II.8b", "Chữ ký số trên văn bản kèm theo", _RELEASED),
        Clause("PL1-II.9a", "Nơi nhận xếp theo nhóm: thực hiện, biết, lưu"),
        Clause("PL1-II.9c", "Kế hoạch không có “Kính gửi”, “Như trên”"),
        Clause("PL1-II.9d1", "“Nơi nhận:” cỡ 12, đậm nghiêng, sát lề trái, ngang hàng với quyền hạn"),
        Clause("PL1-II.9d2", "Các nơi nhận: cỡ 11, đứng, gạch đầu dòng, cuối dòng dấu chấm phẩy"),
        Clause("PL1-II.9d3", "Dòng cuối “Lưu: VT, …” kết thúc bằng dấu chấm"),
        Clause("LINE-1", "Đường kẻ nét liền, đúng chỗ", "Nghị định không quy định cách vẽ và độ dày."),
        Clause(
            "LINE-2",
            "Mẫu của nghị định kẻ bằng dấu gạch dưới",
            "Đây là điều được phép: kẻ bằng hình vẽ, viền đoạn hay dấu gạch đều nhận.",
        ),
        Clause("LINE-3", "Gạch chân chữ không thay được đường kẻ"),
        Clause("LINE-4", "Chiều dài đường kẻ so với dòng chữ ngay trên"),
    ),
)

OTHERS: Final = Chapter(
    "Phụ lục và các thành phần khác (Phụ lục I, Phần I, mục III; Phần II)",
    (
        Clause("PL1-III.1a", "Nội dung dẫn đến từng phụ lục; từ hai phụ lục thì đánh số La Mã"),
        Clause("PL1-III.1b", "Chữ “Phụ lục” và tiêu đề phụ lục: hai dòng, đậm, canh giữa"),
        Clause("PL1-III.1c", "Dòng dẫn chiếu “(Kèm theo Kế hoạch số …)”: nghiêng, canh giữa"),
        Clause("PL3-2.1", "Đường kẻ dưới dòng dẫn chiếu; phụ lục kết thúc bằng “./.”"),
        Clause("PL1-III.1đ", "Mỗi phụ lục đánh số trang riêng"),
        Clause("PL1-III.2a", "Dấu chỉ độ mật", "Người có thẩm quyền quyết định độ mật; dấu đóng sau."),
        Clause("PL1-III.2b", "Dấu chỉ độ khẩn: in hoa, cỡ 13–14, đậm, trong khung"),
        Clause("PL1-III.2c", "Chỉ dẫn phạm vi lưu hành: in hoa, cỡ 13–14, đậm, trong khung"),
        Clause("PL1-III.3", "Ký hiệu người soạn thảo và số lượng bản: cỡ 11, đứng"),
        Clause("PL1-III.4", "Địa chỉ, điện thoại cuối trang đầu: cỡ 11–12, đứng"),
        Clause("SAO-1", "Hình thức sao", _COPIES),
        Clause("SAO-2", "Trình bày bản sao giấy", _COPIES),
        Clause("SAO-3", "Số, ký hiệu bản sao", _COPIES),
        Clause("SAO-4", "Bản sao điện tử", _COPIES),
    ),
)

CAPITALS: Final = Chapter(
    "Viết hoa (Phụ lục II)",
    (
        Clause("PL2-I", "Viết hoa đầu câu và đầu dòng"),
        Clause("PL2-II.1", "Tên người Việt Nam: viết hoa mọi âm tiết", "Trong câu chỉ xem tên có họ thường gặp."),
        Clause("PL2-II.2", "Tên người nước ngoài", _NAMES),
        Clause("PL2-III.1a", "Đơn vị hành chính: danh từ chung viết thường, tên riêng viết hoa"),
        Clause(
            "PL2-III.1b",
            "Đơn vị có tên là con số, tên người, sự kiện: viết hoa cả danh từ chung",
            "Chỉ xem tên là con số.",
        ),
        Clause("PL2-III.1c", "Thủ đô Hà Nội, Thành phố Hồ Chí Minh"),
        Clause("PL2-III.1d", "Tên sông, núi, vịnh, cửa", _SOME),
        Clause("PL2-III.1đ", "Tên vùng, miền", _SOME),
        Clause("PL2-IV.1", "Tên cơ quan, tổ chức", "Chỉ xem các tên có trong danh sách của chương trình."),
        Clause("PL2-IV.1b", "Ban Chấp hành Trung ương, Văn phòng Trung ương Đảng"),
        Clause("PL2-IV.2", "Tên cơ quan, tổ chức nước ngoài", _SOME),
        Clause("PL2-V.1", "Nhân dân, Nhà nước"),
        Clause("PL2-V.2", "Huân chương, danh hiệu", _SOME),
        Clause(
            "PL2-V.3",
            "Chức vụ, học vị đi liền tên một người",
            "Quy định và mẫu của nghị định không khớp nhau.",
        ),
        Clause(
            "PL2-V.4", "Bác, Người, Đảng khi nói riêng với ý tôn kính", "Có ý tôn kính hay không, máy không biết được."
        ),
        Clause("PL2-V.5", "Ngày lễ, ngày kỷ niệm", _SOME),
        Clause("PL2-V.6", "Tên loại của một văn bản cụ thể"),
        Clause("PL2-V.7", "Phần, Chương, Mục, Điều viết hoa; khoản, điểm viết thường"),
        Clause("PL2-V.8", "Thứ, tháng viết bằng chữ; tên tết"),
        Clause("PL2-V.9", "Sự kiện, triều đại", _SOME),
        Clause("PL2-V.10", "Tên tác phẩm, báo, tạp chí", _SOME),
        Clause("VH-X", "Chỗ đặt dấu thanh (hòa, hoà) giống nhau trong cả văn bản"),
    ),
)

CUSTOMS: Final = Chapter(
    "Thông lệ và văn bản khác, ngoài nghị định",
    (
        Clause("VT-1", "Viết tắt trong nội dung", "Nghị định không quy định, chỉ có thông lệ VT-2."),
        Clause("VT-2", "Chữ viết tắt được giải thích ở lần đầu"),
        Clause("VT-3", "Tên loại văn bản không viết tắt khi viện dẫn"),
        Clause("NUM-1", "Số thập phân dùng dấu phẩy; có dấu cách trước đơn vị"),
        Clause("NUM-2", "Nhóm ba chữ số cách nhau bằng dấu chấm"),
        Clause("NUM-3", "Đơn vị tiền là đồng"),
        Clause("TYPE-1", "Văn bản đã ban hành sai thì sửa bằng công văn", "Thủ tục sau khi ban hành."),
        Clause("TYPE-2", "Phạm vi áp dụng của nghị định", "Áp dụng cho cơ quan nào là việc của người dùng."),
        Clause("CQ2-1", "Luật Tổ chức chính quyền địa phương năm 2025", "Thông tin nền, không phải quy tắc."),
        Clause("CQ2-2", "Không còn cấp huyện", "Thông tin nền; phần kiểm được ở CQ2-10."),
        Clause("CQ2-3", "Đầu văn bản của xã gồm hai dòng tên cơ quan", "Thông lệ; không có chủ quản vẫn nhận."),
        Clause("CQ2-4", "Tên các phòng của xã", "Thông lệ, mỗi nơi một khác."),
        Clause("CQ2-5", "Tên cơ quan chuyên môn theo nghị định về tổ chức", "Cần danh mục cơ quan của từng nơi."),
        Clause("CQ2-6", "Địa danh trên văn bản của xã là tên xã"),
        Clause("CQ2-7", "Ký hiệu kế hoạch đang dùng: KH-UBND, KH-ĐU, KH-BCĐ", "Mỗi cơ quan quy định riêng."),
        Clause("CQ2-8", "TM. ỦY BAN NHÂN DÂN, không thêm tên xã"),
        Clause("CQ2-9", "Nơi nhận thường gặp của kế hoạch xã", "Gửi ai là việc của người soạn."),
        Clause("CQ2-10", "Không giao việc cho cấp huyện, thị trấn đã bỏ"),
        Clause("CQ2-11", "Công văn hướng dẫn tổ chức cấp xã", "Chưa có văn bản để đối chiếu."),
    ),
)

PRINTED: Final = Chapter(
    "Bản in, xem được khi tạo PDF",
    (
        Clause("IN-1", "Khối chữ ký cùng trang với phần cuối của nội dung"),
        Clause("IN-2", "Khối chữ ký nằm trọn trên một trang"),
        Clause("IN-3", "Đề mục cùng trang với nội dung của nó"),
    ),
)

CHAPTERS: Final = (PAGE, HEAD, BODY, END, OTHERS, CAPITALS, CUSTOMS, PRINTED)
"""All rules, in the order of the decree; what is only practice stands last."""


def all_clauses() -> tuple[Clause, ...]:
    """Every rule of every chapter."""
    return tuple(clause for chapter in CHAPTERS for clause in chapter.clauses)
