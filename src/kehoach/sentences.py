"""Every Vietnamese sentence about files, templates and results, worded once; validation is in ``messages``."""

from __future__ import annotations

from collections.abc import Mapping

SENTENCES: Mapping[str, str] = {
    # The Word template.
    "template_file": "mẫu Word {file}: {detail}",
    "template_unreadable": "không đọc được mẫu Word {file}. Kiểm tra tên tệp và quyền đọc.",
    "too_large": "tệp lớn hơn {limit} MB. Dùng một mẫu nhỏ hơn, bỏ bớt ảnh trong mẫu.",
    "unpacks_too_large": "tệp bung ra lớn hơn {limit} MB nên không mở. Dùng một mẫu khác.",
    "not_docx": "không phải tệp .docx lành lặn. Mở bằng Word, lưu lại dạng “Word Document (*.docx)”.",
    "missing_part": "trong tệp thiếu phần {part}. Mở bằng Word, lưu lại dạng .docx.",
    "broken_part": "phần {part} trong tệp bị hỏng. Mở bằng Word, lưu lại dạng .docx.",
    "missing_style": "thiếu kiểu {names}. Chép các kiểu này từ mẫu gốc sang, đừng đổi tên kiểu.",
    "style_without_list": "kiểu {names} không còn đánh số tự động. Gắn lại kiểu với danh sách đánh số như mẫu gốc.",
    "no_page_size": "không thấy khổ giấy và lề trang. Mở bằng Word, đặt lại khổ giấy A4 rồi lưu.",
    "missing_placeholder": "thiếu chỗ điền {names}. Ghi lại vào mẫu đúng chỗ, ví dụ {{{{p noi_dung }}}}.",
    "unknown_placeholder": "có chỗ điền lạ {names}. Xóa khỏi mẫu hoặc sửa lại tên.",
    "broken_placeholder": "chỗ điền trong phần {part} viết sai gần “{detail}”. Xem lại các dấu {{{{ }}}} và {{% %}}.",
    "forbidden_in_template": (
        "phần {part} có lệnh không được phép ({detail}). "
        "Mẫu chỉ được có chỗ điền {{{{ tên }}}} và điều kiện {{%p if tên %}}."
    ),
    "write_as_paragraph": "chỗ điền “{found}” viết sai. Viết là {right} và để riêng một dòng.",
    "write_as_words": "chỗ điền “{found}” viết sai. Viết là {right}, không có chữ p, r hay tr.",
    "not_alone": "cùng dòng với {mark} còn {other}, khi điền sẽ mất. Để {mark} riêng một dòng.",
    "row_not_alone": "cùng hàng với {mark} còn {other}, khi điền sẽ mất. Để {mark} riêng một hàng của bảng.",
    "row_mark_outside": "{mark} không nằm trong bảng. Ngoài bảng thì viết {{%p … %}} thay cho {{%tr … %}}.",
    "something_drawn": "hình vẽ, ký hiệu, trường tự động hoặc ngắt trang",
    "not_in_margin": "{mark} nằm ở đầu trang hoặc chân trang. Đưa vào thân văn bản như mẫu gốc.",
    "only_in_margin": "{mark} nằm trong thân văn bản. Đưa vào đầu trang hoặc chân trang của trang đầu như mẫu gốc.",
    "not_in_table": "{mark} nằm trong bảng. Phần này có thể sang trang nằm ngang nên phải đứng ngoài bảng.",
    "in_text_box": "{mark} nằm trong khung chữ (Text Box). Đưa ra dòng thường hoặc ô của bảng.",
    "in_content_control": (
        "{mark} nằm trong ô nhập (Content Control). Nhấp chuột phải vào ô, chọn “Remove Content Control” rồi lưu."
    ),
    "hidden_mark": "{mark} là chữ ẩn nên in ra không thấy. Bỏ dấu “Hidden” trong hộp thoại Font.",
    "badly_placed": "{mark} nằm ở chỗ không điền được. Xóa đi, gõ lại vào một dòng thường hoặc ô của bảng.",
    "out_of_order": "{mark} đứng trước {after}. Xếp lại theo thứ tự của mẫu gốc, {after} ở trước.",
    "placeholder_twice": "{mark} được in hai lần. Chỉ để lại một chỗ.",
    "placeholder_lost": (
        "{mark} không được in trong {absent} vì một điều kiện {{% if %}}. Đưa {mark} ra khỏi điều kiện đó."
    ),
    "plan_without": "kế hoạch không có {names}",
    "whole_plan": "kế hoạch có đủ mọi phần",
    "conditions_crossed": (
        "các điều kiện trong phần {part} mở và đóng không cùng chỗ. "
        "Mỗi dấu {{%p if … %}}, {{%p endif %}} để riêng một dòng, cùng ở ngoài bảng hoặc cùng trong một ô."
    ),
    "conditions_unpaired": (
        "mẫu có {opened} dấu {{% if … %}} nhưng {closed} dấu {{% endif %}}. "
        "Mỗi điều kiện cần một dấu mở và một dấu đóng, ghi lại dấu còn thiếu như mẫu gốc."
    ),
    "empty_cell": "với {absent}, một ô hoặc bảng của mẫu không còn dòng nào. Thêm một dòng trống vào cuối ô đó.",
    "lost_style": (
        "thiếu kiểu “{style}” của dòng “{words}”. Chép kiểu này từ mẫu gốc sang hoặc chọn kiểu khác cho dòng."
    ),
    "lost_base_style": "kiểu {names} dựa trên một kiểu không còn trong mẫu. Chép lại các kiểu từ mẫu gốc.",
    "tracked_changes": (
        "còn dấu vết sửa đổi (Track Changes) ở {near}. "
        "Vào thẻ Review, chọn “Accept All Changes and Stop Tracking”, rồi lưu."
    ),
    "comments": "còn ghi chú (Comment) ở {near}. Vào thẻ Review, xóa hết ghi chú rồi lưu.",
    "footnote_in_template": "có chú thích cuối trang ở {near}. Chú thích do kế hoạch sinh ra, xóa chú thích khỏi mẫu.",
    "section_break": (
        "có ngắt phần (Section Break) sau {near}. Việc ngắt phần do chương trình làm, xóa ngắt phần khỏi mẫu."
    ),
    "loading_field": (
        "có trường {field} lấy dữ liệu ngoài tệp ở {near}. Xóa trường đó, gõ hoặc chèn thẳng nội dung vào mẫu."
    ),
    "skeleton_too_large": "phần {part} quá lớn so với một mẫu. Chỉ giữ khung của kế hoạch, xóa bớt nội dung.",
    "not_on_first_page": (
        "trang đầu không có {mark}. Đặt vào đầu trang hoặc chân trang của trang đầu, giữ dấu “Different First Page”."
    ),
    "even_pages": (
        "trang chẵn không có số trang. Bỏ dấu “Different Odd & Even Pages” hoặc chèn số trang cho trang chẵn."
    ),
    "dangling_relation": "phần {source} cần phần {part} nhưng trong tệp không có. Mở bằng Word, lưu lại dạng .docx.",
    "dangling_id": "phần {part} dùng hình hoặc liên kết {ids} không có trong tệp. Mở bằng Word, lưu lại dạng .docx.",
    "untyped_part": "tệp không khai đúng loại của phần {part}. Mở bằng Word, lưu lại dạng .docx.",
    "strict_docx": "tệp lưu ở dạng “Strict Open XML”. Mở bằng Word, lưu lại dạng “Word Document (*.docx)”.",
    "macros": "mẫu có macro. Mở bằng Word, lưu lại dạng “Word Document (*.docx)”, không giữ macro.",
    "embedded_object": "mẫu có đối tượng nhúng ({part}). Xóa đối tượng đó, gõ thẳng nội dung hoặc chèn ảnh.",
    "linked_file": "mẫu lấy nội dung từ ngoài tệp ({target}). Xóa chỗ đó rồi chèn thẳng ảnh hoặc nội dung vào mẫu.",
    "signed_template": "mẫu có chữ ký số, điền vào thì chữ ký hỏng. Dùng bản chưa ký số.",
    "undefined_placeholder": "không có gì để điền vào một chỗ trong mẫu ({detail}).",
    "nothing_to_print": (
        "mẫu điền số, ngày, nơi nhận hoặc chữ ký cho kế hoạch không có phần đó. "
        "Giữ các dòng {{%tr if so_ky_hieu %}} và {{%p if chu_ky %}} như mẫu gốc."
    ),
    # What comes out.
    "output_folder_missing": "không có thư mục {folder}. Tạo thư mục rồi chạy lại.",
    "output_folder_is_file": "{folder} là một tệp, không phải thư mục. Cho chỗ khác bằng -o.",
    "output_denied": "không ghi được {file}: không có quyền ghi. Chọn thư mục khác cho tệp này.",
    "output_read_only": (
        "không ghi được {file}: tệp đang ở chế độ chỉ đọc. Bấm chuột phải vào tệp, chọn Properties, bỏ dấu Read-only "
        "rồi chạy lại; hoặc chọn tên khác bằng -o."
    ),
    "output_locked": (
        "không ghi được {file}: tệp đang mở trong Word. Đóng tệp đó rồi chạy lại; nếu không còn mở, xóa tệp {lock}."
    ),
    "output_open": "không ghi được {file}: tệp đang mở trong một chương trình khác. Đóng tệp đó rồi chạy lại.",
    "output_full": "không ghi được {file}: đĩa đã đầy. Xóa bớt tệp rồi chạy lại.",
    "output_failed": "không ghi được {file} ({detail}).",
    "output_is_folder": "{file} là một thư mục. Cho tên tệp khác bằng -o.",
    "cannot_be_printed": (
        "ký tự {character} không thể có trong tệp Word. Xóa ký tự đó; "
        "kế hoạch sửa bằng model_copy thì không được kiểm tra."
    ),
    "edited": "{file} đã được người sửa từ khi tạo (lưu lúc {when}) nên không ghi đè.",
    "not_ours": "{file} đã có và không nhận ra là bản do kehoach tạo (lưu lúc {when}) nên không ghi đè.",
    "edited_pdf": "{file} đã được ký hoặc sửa từ khi tạo (lưu lúc {when}) nên không ghi đè.",
    "edited_meanwhile": "{file} vừa được lưu lại trong lúc chạy nên không ghi đè.",
    "edited_copy": "{stem} bản sửa {when}",
    "no_free_name": "không ghi được {file}: quá nhiều tệp cùng tên đánh số. Xóa bớt tệp rồi chạy lại.",
    "output_unchanged": "Tệp cũ vẫn còn nguyên.",
    "unknown_format": "không có dạng “{name}”. Các dạng có: {known}.",
    # The command.
    "made": "Đã tạo {file}",
    "made_pages": "Đã tạo {file} ({pages} trang)",
    "kept": "Đã giữ bản cũ ở {file}",
    "several_need_folder": "có nhiều tệp kế hoạch nên -o phải là một thư mục đã có. Tạo thư mục rồi chạy lại.",
    "same_target": "{first} và {second} cùng ghi ra {file}. Đổi tên một tệp, hoặc chạy riêng từng tệp.",
    "target_is_annex": "{file} là một phụ lục của kế hoạch nên không ghi vào đó. Cho tên tệp khác bằng -o.",
    "target_is_source": "{file} chính là tệp kế hoạch hoặc tệp mẫu. Cho tên tệp khác bằng -o.",
    "interrupted": "Đã dừng theo yêu cầu. Không có tệp nào bị ghi dở.",
    "unexpected": "lỗi ngoài dự kiến ({detail}). Hãy gửi thông báo này kèm tệp kế hoạch cho người bảo trì kehoach.",
}


def sentence(code: str, **context: object) -> str:
    """The sentence called ``code`` with its gaps filled. Raises KeyError for a code or gap that does not exist."""
    return SENTENCES[code].format(**context)
