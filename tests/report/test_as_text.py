"""The report for people: grouped by place, in order, each thing once, and never silent about what was not judged."""

from kehoach.checks import Severity
from kehoach.errors import Position
from kehoach.report.as_text import report_lines, tally
from kehoach.seen import Place, Story
from tests.report.builders import IN_CELL, IN_FILE, RULE, a_finding, a_remark, a_report, left_open


def lines(*arguments: object, **options: object) -> list[str]:
    return list(report_lines(a_report(*arguments), **options))  # type: ignore[arg-type]


def test_a_finding_tells_where_what_how_to_mend_and_by_which_article() -> None:
    assert lines(a_finding()) == [
        "Kết quả kiểm tra a.docx",
        "",
        "  Đoạn 12 “Căn cứ Luật Tổ chức chính quyền địa…” (Quốc hiệu):",
        "    KH101 lỗi: chữ không đậm.",
        "      Cách sửa: Sửa thành chữ đậm.",
        "      Theo: NĐ 30/2020/NĐ-CP, Phụ lục I",
        "",
        "  1 lỗi, 0 cảnh báo, 0 lưu ý.",
        "  Xem lời giải thích: kehoach giai-thich KH101",
    ]


def test_practice_is_not_called_an_article_of_the_law_and_a_custom_has_none() -> None:
    practice = a_finding(rule=RULE._replace(binding=False))
    assert "      Theo thông lệ: NĐ 30/2020/NĐ-CP, Phụ lục I" in lines(practice)
    assert not any("Theo" in line for line in lines(a_finding(rule=None)))


def test_findings_of_one_place_stand_together() -> None:
    printed = lines(a_finding(), a_finding(code="KH102", message="nghiêng."))
    assert sum("Đoạn 12" in line for line in printed) == 1
    assert printed.index("    KH102 lỗi: nghiêng.") > printed.index("    KH101 lỗi: chữ không đậm.")


def test_what_is_wrong_alike_in_many_places_is_told_once_with_the_first_of_them() -> None:
    printed = lines(*(a_finding(place=Place(Story.BODY, number, "x")) for number in range(1, 51)))
    assert "  Đoạn 1 “x”; đoạn 2 “x”; đoạn 3 “x”; và 47 chỗ nữa (Quốc hiệu):" in printed
    assert sum("KH101 lỗi" in line for line in printed) == 1
    assert "  50 lỗi, 0 cảnh báo, 0 lưu ý." in printed


def test_a_finding_of_many_places_names_the_first_three_of_them() -> None:
    others = tuple(Place(Story.BODY, number, "x") for number in range(2, 6))
    printed = lines(a_finding(place=Place(Story.BODY, 1, "x"), others=others))
    assert "  Đoạn 1 “x”; đoạn 2 “x”; đoạn 3 “x”; và 2 chỗ nữa (Quốc hiệu):" in printed
    assert "  1 lỗi, 0 cảnh báo, 0 lưu ý." in printed


def test_what_could_not_be_judged_stands_apart_and_is_not_counted_as_wrong() -> None:
    printed = list(report_lines(a_report(a_finding(), left_open=(left_open(place=IN_CELL),))))
    at = printed.index("  Chưa kiểm được, không tính là lỗi:")
    assert printed[at - 1 :] == [
        "",
        "  Chưa kiểm được, không tính là lỗi:",
        "    Bảng 1, dòng 2, cột 3 “CỘNG HÒA” (Quốc hiệu):",
        "      KH101: không kiểm được chỗ này: bảng lạ.",
        "        Nên làm: Xem bằng mắt.",
        "        Theo: NĐ 30/2020/NĐ-CP, Phụ lục I",
        "",
        "  1 lỗi, 0 cảnh báo, 0 lưu ý; 1 điều chưa kiểm được.",
        "  Xem lời giải thích: kehoach giai-thich KH101",
    ]


def test_a_report_with_nothing_wrong_still_says_what_could_not_be_judged() -> None:
    report = a_report(left_open=(left_open(),))
    assert "  Không thấy lỗi nào trong những gì kiểm được; 1 điều chưa kiểm được." in list(report_lines(report))
    only = list(report_lines(report.only(Severity.ERROR), errors_only=True))
    assert "  0 lỗi (chỉ kê lỗi); 1 điều chưa kiểm được." in only


def test_groups_stand_in_the_order_in_which_they_are_first_seen() -> None:
    first, second = a_finding(place=None, part=None), a_finding(code="KH201")
    printed = lines(first, second)
    assert printed.index("  Toàn văn bản:") < next(at for at, line in enumerate(printed) if "Đoạn 12" in line)


def test_a_place_in_a_plan_is_file_line_column_and_path() -> None:
    assert "  Kh.json:7:3 noi_dung[0].loi:" not in lines(a_finding(place=IN_FILE, part=None))
    assert "  kh.json:7:3 noi_dung[0].loi:" in lines(a_finding(place=IN_FILE, part=None))


def test_a_clean_report_says_so_and_only_of_what_could_be_judged() -> None:
    report = a_report(remarks=(a_remark(), a_remark("thừa “1.”.", Position("a.docx", 3, 4, "x"), "Xóa.")))
    assert list(report_lines(report)) == [
        "Kết quả kiểm tra a.docx",
        "  Chú ý: Có 2 chỗ thêm chữ.",
        "  Chú ý: a.docx:3:4 x: thừa “1.”. Xóa.",
        "",
        "  Không thấy lỗi nào trong những gì kiểm được.",
    ]


def test_errors_only_is_said_in_the_summary_so_that_it_is_not_taken_for_all() -> None:
    assert "  0 lỗi (chỉ kê lỗi)." in lines(errors_only=True)


def test_at_most_five_rules_are_named_to_look_up() -> None:
    printed = lines(*(a_finding(code=f"KH10{number}") for number in range(1, 8)))
    assert printed[-1] == "  Xem lời giải thích: kehoach giai-thich KH101 KH102 KH103 KH104 KH105"


def test_the_line_after_making_a_plan_names_only_what_there_is() -> None:
    report = a_report(a_finding(), a_finding(severity=Severity.NOTE), file="kh 1.json", kind="plan")
    assert tally(report, '"kh 1.json"') == 'kh 1.json: 1 lỗi, 1 lưu ý. Xem chi tiết: kehoach kiem-tra "kh 1.json"'


def test_a_report_of_a_plan_from_no_file_has_a_heading_too() -> None:
    assert next(iter(report_lines(a_report(file=None)))) == "Kết quả kiểm tra kế hoạch"
