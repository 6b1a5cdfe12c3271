"""Everything that is said of a batch: its plan, its workbook and its folder; each sentence once.

A code has its message, and under ``…_mend`` how to mend it.
"""

from __future__ import annotations

from collections.abc import Mapping

_WORDS: Mapping[str, str] = {
    "at_cell": "trang “{sheet}”, ô {cell}",
    "at_sheet": "trang “{sheet}”",
    "at_row": "trang “{sheet}”, dòng {row}",
    # The plan.
    "lone_brace": "dấu {brace} đứng lẻ.",
    "lone_brace_mend": "Chỗ điền viết là {{ten_cot}}; muốn in dấu ngoặc nhọn thì gõ đôi: {{{{ hoặc }}}}.",
    "empty_gap": "chỗ điền {{}} không có tên cột.",
    "empty_gap_mend": "Ghi tên cột vào giữa, ví dụ {{ten_don_vi}}.",
    "unknown_form": "không có cách in “{form}”.",
    "unknown_form_mend": "Các cách in có: {known}; ví dụ {{{name}:tien}}.",
    "bad_repeat": "khối lap_lai viết chưa đúng.",
    "bad_repeat_mend": (
        'Viết đủ ba khóa: {{"lap_lai": {{"trang": "Nhiệm vụ", "khoa": "ma_don_vi", "mau": …}}}}, '
        "đặt làm một phần tử của danh sách."
    ),
    "bad_sheet_name": "tên trang tính trong khối lap_lai không dùng được trong Excel.",
    "bad_sheet_name_mend": "Đặt tên ngắn hơn 32 chữ, không có các dấu [ ] : * ? / \\.",
    "repeat_in_repeat": "khối lap_lai nằm trong một khối lap_lai khác.",
    "repeat_in_repeat_mend": "Mỗi trang tính điền một danh sách; bỏ khối ở trong.",
    "no_gaps": "kế hoạch không có chỗ điền nào nên mọi dòng sẽ ra cùng một văn bản.",
    "no_gaps_mend": "Ghi {{ten_cot}} vào những chỗ thay đổi theo từng dòng; chỉ cần một văn bản thì dùng kehoach tao.",
    # The workbook as a file.
    "missing": "không tìm thấy tệp {file}. Kiểm tra lại tên và thư mục.",
    "is_folder": "{file} là một thư mục, không phải tệp Excel.",
    "unreadable": "không đọc được tệp {file}. Đóng tệp trong Excel, kiểm tra quyền đọc rồi chạy lại.",
    "encrypted": "{file} đặt mật khẩu nên không đọc được. Mở bằng Excel, bỏ mật khẩu rồi lưu lại.",
    "old_excel": "{file} là tệp Excel cũ (.xls). Mở bằng Excel, lưu lại dạng “Excel Workbook (*.xlsx)”.",
    "binary_excel": "{file} là tệp .xlsb. Mở bằng Excel, lưu lại dạng “Excel Workbook (*.xlsx)”.",
    "open_document": "{file} là tệp LibreOffice (.ods). Mở tệp, lưu lại dạng “Excel 2007-365 (.xlsx)”.",
    "word_document": "{file} là văn bản Word, không phải tệp Excel.",
    "not_excel": "{file} không phải tệp Excel .xlsx. Mở bằng Excel, lưu lại dạng “Excel Workbook (*.xlsx)”.",
    "broken": "{file} bị hỏng nên không đọc được. Mở bằng Excel, để Excel sửa, rồi lưu thành tệp mới.",
    "too_large": "{file} bung ra lớn hơn {limit} MB nên không mở. Xóa bớt trang tính, hình ảnh, hoặc chia nhỏ tệp.",
    "no_sheets": "{file} không có trang tính nào đang hiện. Bỏ ẩn (Unhide) trang dữ liệu rồi lưu lại.",
    "still_open": "{file} đang mở: những gì chưa lưu thì chưa có trong văn bản.",
    "hidden_sheets": "bỏ qua trang đang ẩn: {names}.",
    "other_sheets": "không dùng các trang: {names}. Dữ liệu lấy ở trang đầu tiên, “{sheet}”.",
    # The header.
    "no_header": "trang trống, không có dòng tên cột.",
    "no_header_mend": "Ghi tên các cột ở dòng đầu; lập bảng mẫu bằng kehoach bang-mau.",
    "no_rows": "dưới dòng tên cột không có dòng dữ liệu nào.",
    "no_rows_mend": "Ghi mỗi văn bản một dòng.",
    "merged_header": "dòng tên cột có ô gộp {range}.",
    "merged_header_mend": "Bỏ gộp ô (Unmerge Cells) rồi ghi tên cho từng cột, mỗi tên một ô.",
    "same_column": "tên cột “{name}” trùng với ô {other}.",
    "same_column_mend": "Đổi tên một trong hai cột; dấu và chữ hoa không làm tên khác đi.",
    "no_such_column": "không có cột “{name}” mà kế hoạch cần ({where}).",
    "file_names": "để đặt tên tệp",
    "no_such_column_mend": "Thêm cột này vào bảng, hoặc sửa chỗ điền trong kế hoạch. Các cột có: {known}.",
    "nearest_column_mend": "Có phải cột “{nearest}” (ô {cell})? Sửa tên cột hoặc chỗ điền cho giống nhau.",
    "no_such_sheet": "không có trang “{name}” mà khối lap_lai cần ({where}).",
    "no_such_sheet_mend": "Thêm trang này, hoặc sửa tên trong khối lap_lai. Các trang có: {known}.",
    "nearest_sheet_mend": "Có phải trang “{nearest}”? Sửa tên trang thành “{name}”, hoặc sửa trong khối lap_lai.",
    "unused_columns": "trang “{sheet}”: kế hoạch không dùng cột {names}.",
    "unknown_key": "không có dòng nào ở trang “{main}” mang “{value}” trong cột {key}.",
    "unknown_key_mend": "Sửa lại cho giống, cả số 0 ở đầu; hoặc xóa dòng này.",
    "near_key": "không có dòng nào ở trang “{main}” mang “{value}” trong cột {key}.",
    "near_key_mend": "Có phải “{nearest}”? Sửa cho giống, cả chữ hoa, dấu và số 0 ở đầu.",
    "more_orphans": "trang “{sheet}”: còn {count} chỗ khác không thuộc về dòng nào của trang đầu.",
    "more_cells": "{cells} và {count} ô nữa",
    "too_many_list_rows": "nhiều hơn {limit} dòng cho các danh sách.",
    "too_many_list_rows_mend": "Chia bảng dữ liệu thành nhiều tệp.",
    # A cell.
    "empty_cell": "còn để trống.",
    "empty_cell_mend": "Điền cột “{name}”; được phép trống thì trong kế hoạch ghi {{{name}?}}.",
    "merged_cell": "nằm trong vùng gộp ô {range} nên không có giá trị.",
    "merged_cell_mend": "Bỏ gộp ô (Unmerge Cells) rồi điền từng ô.",
    "error_cell": "công thức báo lỗi {shown}.",
    "error_cell_mend": "Sửa công thức, hoặc gõ thẳng giá trị.",
    "formula_cell": "công thức chưa được tính.",
    "formula_cell_mend": "Mở tệp bằng Excel, bấm F9, lưu lại; hoặc gõ thẳng giá trị.",
    "strange_cell": "có giá trị không dùng được ({shown}).",
    "strange_cell_mend": "Đổi định dạng ô thành Text rồi gõ lại.",
    "bad_character": "ký tự thứ {place} không in được ({character}).",
    "bad_character_mend": "Xóa ký tự đó rồi gõ lại.",
    "not_a_date": "“{shown}” không phải ngày.",
    "not_a_date_mend": "Gõ ngày/tháng/năm, ví dụ 15/4/2026.",
    "no_date": "“{shown}” không phải ngày.",
    "no_date_mend": "Gõ ngày/tháng/năm, ví dụ 15/4/2026; chưa có ngày thì để trống ô.",
    "not_a_whole_date": "“{shown}” chưa đủ ngày, tháng, năm.",
    "not_a_whole_date_mend": "Gõ đủ, ví dụ 15/4/2026; chỉ cần tháng thì trong kế hoạch ghi {{{name}:thang}}.",
    "not_a_number": "“{shown}” không phải số.",
    "not_a_number_mend": "Chỉ gõ chữ số, ví dụ 25000000; đơn vị tính ghi ở tên cột.",
    "not_a_whole_number": "“{shown}” không phải số nguyên.",
    "not_a_whole_number_mend": "Làm tròn, bỏ phần lẻ sau dấu phẩy.",
    "no_document_number": "“{shown}” không phải số văn bản.",
    "no_document_number_mend": "Chỉ gõ con số, ví dụ 12; chưa có số thì để trống ô.",
    "not_yes_or_no": "“{shown}” không phải có hay không.",
    "not_yes_or_no_mend": "Gõ “có” hoặc “không”.",
    "old_font_cell": "“{shown}” gõ bằng phông chữ cũ {old}, in ra không đọc được.",
    "old_font_cell_mend": "Sửa thành “{right}”; nhiều ô thì chuyển cả cột sang Unicode bằng Unikey (Ctrl+Shift+F6).",
    "misread_text_cell": "“{shown}” là chữ Việt bị mở sai bảng mã.",
    "misread_text_cell_mend": "Sửa thành “{right}”; nhiều ô thì lấy lại dữ liệu từ tệp gốc.",
    "empty_key": "còn để trống nên không nối được với trang “{other}”.",
    "empty_key_mend": "Điền cột “{name}” cho giống ở hai trang.",
    "no_list_rows": "trang “{other}” không có dòng nào mang “{value}” trong cột {key}.",
    "no_list_rows_mend": "Thêm dòng vào trang “{other}”, hoặc sửa cho giống ở hai trang, cả số 0 ở đầu.",
    "too_much_money": "{shown} lớn hơn một triệu tỷ.",
    "too_much_money_mend": "Kiểm tra lại số chữ số 0.",
    "no_file_name": "để trống nên không đặt được tên tệp.",
    "no_file_name_mend": "Điền ô này, hoặc chọn cột khác bằng --ten-tep-tu.",
    "bad_file_name": "“{shown}” không có chữ nào dùng làm tên tệp được.",
    "bad_file_name_mend": "Sửa ô này, hoặc chọn cột khác bằng --ten-tep-tu.",
    # What a row comes to.
    "plan_of_row": "{problem} (gặp lần đầu ở dòng {row})",
    "lost_worker": "tiến trình làm dòng này bị dừng giữa chừng ({detail}). Chạy lại lệnh để làm tiếp.",
    "unexpected": "lỗi ngoài dự kiến ({detail}). Hãy gửi thông báo này cho người bảo trì kehoach.",
    # The folder.
    "in_use": "một lệnh hang-loat khác đang ghi vào {folder}. Chờ lệnh đó xong, hoặc chọn thư mục khác bằng -o.",
    "folder_missing": "không có thư mục {parent} để tạo {folder}. Kiểm tra lại tên sau -o.",
    "folder_is_file": "{folder} là một tệp, không phải thư mục. Cho chỗ khác bằng -o.",
    "folder_denied": "không ghi được vào thư mục {folder}: không có quyền ghi. Chọn chỗ khác bằng -o.",
    "edited": (
        "{problem} Thêm vào cuối lệnh: --ra-ten-moi để giữ nguyên tệp này và ghi ra tên khác; "
        "hoặc --ghi-de để ghi đè, tệp này được chép lại thành một bản riêng trước."
    ),
    "journal_failed": "không ghi được sổ trong {folder}: đĩa đầy hoặc không có quyền. Lần sau làm lại dòng đó.",
    "folder_failed": "dừng vì liên tiếp không ghi được vào {folder}. Sửa lỗi ở trên, chạy lại lệnh để làm tiếp.",
    # The workbook to fill in.
    "main_sheet": "Dữ liệu",
    "fill_text": "Gõ chữ; số 0 ở đầu được giữ. Ví dụ: {example}",
    "fill_number": "Chỉ gõ chữ số. Ví dụ: {example}",
    "fill_date": "Gõ ngày/tháng/năm. Ví dụ: {example}",
    "fill_choice": "Chọn một trong: {choices}",
    "fill_key": "Ghi đúng như ở cột cùng tên của trang đầu: dòng này thuộc về dòng ấy.",
    "fill_or_leave": "Được để trống.",
    "wrong_choice": "Không có trong danh sách",
    # The report.
    "report_sheet": "Trang",
    "report_row": "Dòng",
    "report_file": "Tệp",
    "report_state": "Kết quả",
    "report_pages": "Số trang",
    "report_findings": "Nhận xét",
    "report_error": "Lỗi",
    "state_made": "đã tạo",
    "state_there": "đã có từ lần trước",
    "state_failed": "không tạo được",
}


def words(code: str, **context: object) -> str:
    """Fill the gaps of the sentence called ``code``. Raises KeyError for a code or gap that does not exist."""
    return _WORDS[code].format(**context)
