"""What the plan's own checks say, in Vietnamese, keyed by their code: (what is wrong, how to mend it).

Names in braces are keys of the check's context; ``value`` is what was written, already in quotes.
"""

from __future__ import annotations

from collections.abc import Mapping

_RIGHT = "Sửa thành {right}"
_NULL = "Chưa có thì sửa thành null, không có ngoặc kép."
_ROW = "Thêm hoặc bớt ô cho đủ cột; ô trống ghi null, cột số thứ tự thì bỏ."
_MERGE = "Giảm gop_dong, hoặc thêm dòng cho đủ."

PLAN_CHECKS: Mapping[str, tuple[str, str]] = {
    # Chữ, số, ngày.
    "blank_text": ("còn để trống.", "Ghi nội dung vào giữa hai dấu ngoặc kép."),
    "forbidden_character": (
        "có ký tự điều khiển {character} ở vị trí {place}.",
        "Xóa chỗ đó rồi gõ lại bằng tay.",
    ),
    "impossible_date": ("{value} không có trong lịch.", 'Ghi lại ngày, ví dụ "15/4/2024".'),
    "impossible_date:last": (
        "{value} không có trong lịch: tháng {month} năm {year} chỉ có {days} ngày.",
        "Sửa lại cho đúng ngày; ngày cuối tháng đó là {right}",
    ),
    "impossible_date:swapped": ("{value} không có trong lịch.", "Ngày ghi trước, tháng ghi sau: sửa thành {right}"),
    "impossible_date:year": ("năm {year} ở {value} quá xa.", "Sửa lại năm; chỉ nhận từ năm 1900 đến năm 2200."),
    "not_a_date": ("{value} không phải ngày.", 'Ghi như "15/4/2024", "4/2024", hoặc null nếu chưa có.'),
    "not_a_date:right": ("{value} không đúng cách viết ngày.", _RIGHT),
    "not_a_date:nothing": ("{value} không phải ngày.", _NULL),
    "bad_number": ("{value} không phải số văn bản.", "Chỉ ghi con số, ví dụ 12; chưa có số thì ghi null."),
    "bad_number:right": (
        "{value} không phải số văn bản.",
        "Chỉ ghi con số, ký hiệu tự in: sửa thành {right}",
    ),
    "bad_number:nothing": ("{value} không phải số văn bản.", _NULL),
    "symbol_with_slash": (
        "ký hiệu {value} có dấu /, mà số và dấu / sau số đã tự in.",
        'Nối bằng gạch nối: sửa thành "{right}"',
    ),
    "not_a_figure": ("{value} không phải số.", "Ghi con số, không ngoặc kép, không dấu chấm hàng nghìn: 1250."),
    "not_a_figure:right": ("{value} không phải số.", "Ghi số, không có ngoặc kép: sửa thành {right}"),
    # Căn cứ.
    "law_with_number": ("căn cứ là {type} thì không ghi số, cơ quan.", "Xóa khóa này; giữ tên luật và ngày."),
    "bare_citation": ("căn cứ mới có tên loại “{type}”.", "Ghi thêm so, ngay hoặc trich_yeu."),
    # Người ký, nơi nhận.
    "signature_missing": ("chưa có người ký.", 'Thêm "ky": {{ "chuc_vu": "Chủ tịch", "ho_ten": "…" }}.'),
    "recipients_missing": ("chưa có nơi nhận.", 'Thêm "noi_nhan", ví dụ ["TT Đảng ủy", "TT HĐND"].'),
    "attached_plan_has_own": (
        "kế hoạch kèm theo quyết định thì không có {name}.",
        "Xóa {name}, hoặc xóa kem_theo.",
    ),
    "deputy_without_kt": (
        "{title} ký thì phải ký thay.",
        'Thêm "ky_thay": "Chủ tịch" (chức vụ người đứng đầu).',
    ),
    "deputy_without_kt:head": (
        "{title} ký thì phải ký thay.",
        'Thêm "ky_thay": "{head}" (chức vụ người đứng đầu).',
    ),
    "kt_for_oneself": ("{title} không ký thay chính mình.", "Xóa ky_thay, hoặc sửa chuc_vu thành cấp phó."),
    "order_and_authorization": (
        "không thể vừa thừa lệnh vừa thừa ủy quyền.",
        "Chỉ giữ thua_lenh hoặc thua_uy_quyen.",
    ),
    "acting_and_kt": ("không thể vừa là quyền (Q.) vừa ký thay (KT.).", "Chỉ giữ quyen hoặc ky_thay."),
    "copies_without_drafter": (
        "số bản in sau ký hiệu người soạn, mà chưa có nguoi_soan.",
        "Thêm nguoi_soan, hoặc xóa so_ban.",
    ),
    "archive_among_recipients": (
        "dòng “Lưu” chương trình tự in, không ghi ở đây.",
        'Xóa dòng này; lưu ở nơi nào thì ghi "luu": ["VT", "…"].',
    ),
    # Nội dung.
    "empty_section": ("mục “{text}” chưa có nội dung.", 'Thêm "gom": [ … ] hoặc xóa mục này.'),
    "empty_block": (
        "khối này chưa có nội dung.",
        "Ghi một danh sách, một bảng hoặc kinh phí, hoặc xóa khối.",
    ),
    "two_contents": (
        "có cả {first} và {second}, không rõ cái nào in trước.",
        "Đưa {second} vào trong gom, đúng chỗ.",
    ),
    "aims_empty_or_double": ("cần một câu (loi) hoặc danh sách ý (gom).", "Giữ một trong hai."),
    "aims_empty_or_double:none": ("chưa có lời nào.", "Ghi một câu vào loi, hoặc các ý vào gom."),
    "aims_empty_or_double:both": ("có cả loi và gom, chỉ cần một.", "Giữ một trong hai, xóa khóa kia."),
    "criterion_twice": (
        "tiêu chí {name} đã có ở dòng {first} của danh sách.",
        "Xóa một dòng, hoặc sửa lại số.",
    ),
    "funding_total": (
        "cần tổng số tiền hoặc các nguồn, không cần cả hai.",
        "Ghi so_tien, hoặc ghi nguon để tự cộng.",
    ),
    "funding_total:none": ("chưa có số tiền.", "Ghi so_tien, hoặc ghi các nguồn vào nguon để tự cộng."),
    "funding_total:both": ("có cả so_tien và nguon, mà tổng các nguồn tự cộng.", "Xóa so_tien, hoặc xóa nguon."),
    "funding_too_large": ("tổng các nguồn quá lớn.", "Kiểm tra lại các số 0; đơn vị là đồng."),
    "level_inside_itself": (
        "{kind} không nằm trong {outer}.",
        "Thứ tự lớn đến nhỏ: muc, khoan, tieu_khoan, diem.",
    ),
    "level_inside_itself:right": (
        "{kind} không nằm trong {outer}.",
        'Sửa "{kind}" thành "{right}", hoặc đưa ra ngoài.',
    ),
    "subclause_without_clause": ("tieu_khoan phải nằm ngay trong khoan.", "Đưa vào gom của một khoan."),
    "too_deep_inside": (
        "các phần lồng vào nhau quá {limit} lớp.",
        "Viết lại cho ít lớp hơn: đưa bớt các phần con ra ngoài.",
    ),
    "too_many_points": ("có {count} điểm, mà chữ cái chỉ đến y) ({limit} điểm).", "Chia thành nhiều khoản."),
    "too_many_sections": ("có {count} mục, quá {limit}.", "Gộp bớt các mục, hoặc đưa vào phụ lục."),
    # Bảng.
    "too_many_columns": ("bảng có {count} cột, quá {limit}.", "Tách thành nhiều bảng."),
    "too_many_heading_rows": ("tên cột lồng nhau quá {limit} tầng.", "Bỏ bớt các tầng cot bên trong cột này."),
    "column_number_count": ("có {count} số cột cho {expected} cột.", "Ghi đủ, hoặc ghi true để tự đánh số."),
    "only_serial_columns": ("bảng chỉ có cột số thứ tự.", 'Thêm ít nhất một cột khác vào cot: {{ "ten": "…" }}.'),
    "covered_row": ("các ô gộp phía trên đã chiếm hết dòng này.", "Xóa dòng này, hoặc giảm gop_dong ở phía trên."),
    "merge_into_merge": ("ô gộp ở dòng này chạm vào ô gộp từ dòng trên.", "Giảm gop_cot ở đây, hoặc gop_dong ở trên."),
    "ragged_row": ("dòng này có {count} ô, cần {expected} ô.", _ROW),
    "ragged_row:serial": (
        "dòng này có {count} ô, cần {expected} ô.",
        "Cột số thứ tự tự đánh số: xóa ô đầu tiên ({first}).",
    ),
    "flat_rows": ("mỗi dòng của bảng phải là một danh sách các ô.", "Thêm một lớp dấu [ ]: sửa thành {right}"),
    "merge_across_group": ("một ô gộp phía trên tràn vào dòng nhóm này.", _MERGE),
    "merge_past_end": ("một ô gộp tràn quá dòng cuối của bảng.", _MERGE),
    "unknown_total_column": (
        "không có đúng một cột tên “{name}” để cộng.",
        "Ghi đúng tên một cột: {names}.",
    ),
    "unknown_total_column:right": ("không có cột tên “{name}” để cộng.", _RIGHT),
    "no_column_for_total_label": ("cột đầu tiên phải để in chữ “Tổng cộng”.", "Bỏ cột đầu tiên khỏi tong."),
    "words_for_many_totals": (
        "bằng chữ chỉ dùng khi cộng một cột tiền.",
        "Bỏ bang_chu, hoặc chỉ cộng một cột tiền.",
    ),
    "words_for_other_unit": ("không đọc được “{unit}” thành tiền bằng chữ.", "Bỏ bang_chu, hoặc sửa don_vi_tinh."),
    "amount_too_large": (
        "{value} lớn hơn một triệu tỷ đồng.",
        "Ghi lại số tiền; nếu bảng tính bằng nghìn hay triệu đồng thì ghi thêm don_vi_tinh.",
    ),
    "words_for_too_much": (
        "tổng số tiền lớn hơn một triệu tỷ đồng nên không in bằng chữ được.",
        "Xem lại các số tiền trong bảng, hoặc bỏ bang_chu.",
    ),
    "figure_as_text": (
        "{value} là chữ vì đặt trong ngoặc kép, không phải số.",
        "Ghi {right}; nếu là năm hay mã số thì bỏ kieu của cột này.",
    ),
    "thousands_point": (
        "không rõ {value} là {right} đồng hay ít hơn nghìn lần.",
        "Ghi số nguyên đồng, không có dấu chấm: {right}.",
    ),
    "fraction_of_dong": ("{value} không phải số đồng chẵn.", "Ghi số nguyên đồng, không có dấu chấm: 1500000."),
    "text_in_total": ("{value} không phải số nên không cộng được.", "Ghi số không có ngoặc kép, hoặc null."),
    # Phông chữ cũ.
    "misread_text": ("{value} là chữ Việt bị mở sai bảng mã rồi lưu lại.", "Sửa thành “{right}”"),
    "misread_text:many": (
        "{value} là chữ Việt bị mở sai bảng mã rồi lưu lại; cả tệp có {count} chỗ.",
        "Lấy lại tệp cũ rồi lưu với mã UTF-8; chỗ này thành “{right}”",
    ),
    "old_font": (
        "{value} gõ bằng phông chữ cũ {old}, in ra không đọc được.",
        "Sửa thành “{right}”",
    ),
    "old_font:many": (
        "{value} gõ bằng phông chữ cũ {old}; cả tệp có {count} chỗ.",
        "Dùng Unikey (Ctrl+Shift+F6) chuyển sang Unicode; chỗ này thành “{right}”",
    ),
    # Phụ lục.
    "empty_annex": ("phụ lục chưa có gì.", "Thêm gom (nội dung), hoặc tep (tên một tệp PDF)."),
    "annex_contents_and_file": ("phụ lục đã có gom thì không ghi tep.", "Xóa tep, hoặc xóa gom."),
    "annex_file_kind": (
        "{value} không phải tên tệp PDF.",
        "Ghi tên tệp có đuôi .pdf; tệp Word thì lưu thành PDF trước.",
    ),
    "annex_file_elsewhere": (
        "{value} nằm ngoài thư mục của kế hoạch.",
        'Chép tệp vào cạnh kế hoạch rồi sửa thành "{name}"',
    ),
    # Chú thích.
    "unknown_note": ("chú thích [^{mark}] chưa có trong chu_thich.", 'Thêm "{mark}": "…" vào chu_thich.'),
    "note_twice": (
        "chú thích [^{mark}] được đánh dấu hai lần.",
        "Giữ một chỗ, hoặc thêm một chú thích khác.",
    ),
    "unused_note": ("chú thích “{mark}” chưa được đánh dấu trong bài.", "Ghi [^{mark}] ở chỗ cần, hoặc xóa."),
    "note_in_note": ("trong chú thích không đặt chú thích khác.", "Xóa [^{mark}] trong lời chú thích."),
}

PROFILE_MESSAGES: Mapping[str, tuple[str, str]] = {
    "empty_profile": (
        "hồ sơ cơ quan này chưa có gì.",
        "Ghi ít nhất một trong: co_quan, ky, noi_nhan, luu.",
    ),
    "profile_alone": (
        "đây là hồ sơ cơ quan, không phải kế hoạch.",
        "Chạy lại với tệp kế hoạch có ho_so ghi tên tệp này; đang viết kế hoạch thì thêm trich_yeu, noi_dung.",
    ),
    "profile_missing": (
        "không tìm thấy hồ sơ cơ quan “{name}” trong thư mục {folder} và các thư mục ở trên.",
        "Đặt tệp đó cạnh kế hoạch, hoặc sửa lại tên ở ho_so.",
    ),
    "profile_missing_there": ("không tìm thấy hồ sơ cơ quan “{name}”.", "Sửa lại tên và thư mục ở ho_so."),
    "profile_without_folder": (
        "kế hoạch này không đọc từ tệp nên không biết tìm hồ sơ cơ quan “{name}” ở thư mục nào.",
        "Ghi đường dẫn đầy đủ, hoặc chép co_quan, ky, noi_nhan, luu vào kế hoạch.",
    ),
    "profile_unreadable": ("không dùng được hồ sơ cơ quan: {reason}", ""),
    "profile_is_this_plan": (
        "đây là tên của chính kế hoạch này.",
        "Ghi tên tệp hồ sơ cơ quan, hoặc xóa ho_so.",
    ),
    "profile_is_plan": (
        "{file} là một kế hoạch, không phải hồ sơ cơ quan.",
        "Lập tệp riêng chỉ có co_quan, ky, noi_nhan, luu rồi ghi tên tệp đó vào ho_so.",
    ),
}
"""The same for the shared file of an office; the names in braces are filled in whole, because they are file names."""
