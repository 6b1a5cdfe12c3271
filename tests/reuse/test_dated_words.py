"""Which words of a sentence are dates, which years they speak of, and which belong to a cited document."""

import time

import pytest

from kehoach.reuse.dated_words import dated_words
from tests.builders import HANGING


def found(text: str) -> list[str]:
    return [text[word.start : word.end] for word in dated_words(text)]


def past(text: str, year: int) -> list[str]:
    return [text[word.start : word.end] for word in dated_words(text) if word.is_before(year)]


@pytest.mark.parametrize(
    "date",
    [
        "15/4/2024",
        "05/02/2024",
        "15-4-2024",
        "15.4.2024",
        "15 / 4 / 2024",
        "4/2024",
        "ngày 15 tháng 4 năm 2024",
        "Tháng 4 năm 2024",
        "tháng 4/2024",
        "quý II/2024",
        "Quý 2 năm 2024",
        "năm 2024",
        "NĂM 2024",
        "2024",
        "2024-04-15",
        "2024-04",
        "năm học 2023-2024",
        "niên khóa 2023 – 2024",
        "giai đoạn 2021-2024",
        "nhiệm kỳ 2020 -2024",
        "giai đoạn từ năm 2021 đến hết năm 2024",
        "năm 2021 đến năm 2024",
        "2023/2024",
        "năm học 2023/2024",
        "vụ Đông Xuân 2023-2024",
        "01/4 đến ngày 30/4/2024",
        "01/4 và 02/4 năm 2024",
        "T4/2024",
        "QII/2024",
        "Q.2/2024",
        "II/2024",
    ],
)
def test_every_written_form_of_a_date_is_found_whole(date: str) -> None:
    assert past(f"Việc này xong {date}, rồi báo cáo", 2025) == [date]
    assert past(date, 2025) == [date]
    assert past(f"({date})", 2024) == [date] * date.startswith(("năm học", "niên", "vụ"))


@pytest.mark.parametrize(
    "date",
    [
        "15/4/24",
        "05/04/24",
        "tháng 4/24",
        "tháng 4 năm 24",
        "T4/24",
        "quý II/24",
        "năm học 23-24",
        "năm học 2023-24",
        "giai đoạn 2021-24",
        "giai đoạn 20 - 24",
        "2023-24",
        "năm 24",
    ],
)
def test_a_year_of_two_digits_is_seen_where_it_can_be_nothing_else(date: str) -> None:
    assert past(f"Việc này xong {date}, rồi báo cáo", 2025) == [date]
    assert past(f"({date})", 2024) == [date] * date.startswith("năm học")
    assert past(date, 2025) == [date]


@pytest.mark.parametrize(
    "text",
    [
        "12/24 hộ",
        "12/24/36 tháng",
        "24/24/7",
        "mỗi năm 24 buổi",
        "trong 5 năm 24",
        "trong năm 24 hộ thoát nghèo",
        "hằng năm 20",
        "tháng 4-12",
        "tháng 9/12",
        "quý 1-2",
        "giai đoạn 10-15 ngày tuổi",
        "mục 1.2.24",
        "mã 10-12-24",
        "lúc 7 giờ 15/4 giờ 24",
    ],
)
def test_two_digits_that_may_be_anything_are_no_year(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize("period", ["giai đoạn 2021-2025", "2021 – 2025", "từ năm 2021 đến năm 2025", "2024-2025"])
def test_a_period_that_reaches_the_new_year_is_not_past(period: str) -> None:
    assert past(period, 2025) == []
    assert past(period, 2026) != []


def test_a_year_of_two_digits_may_be_of_the_last_century() -> None:
    assert [(word.first_year, word.last_year) for word in dated_words("sinh 15/4/85, cấp 15/4/21")] == [
        (1985, 1985),
        (2021, 2021),
    ]


@pytest.mark.parametrize("span", ["năm học", "Niên khóa", "vụ Đông Xuân", "vụ đông", "Đông Xuân", "mùa khô"])
def test_what_comes_every_year_is_past_once_it_began_before_the_new_year(span: str) -> None:
    assert past(f"{span} 2024-2025", 2025) == [f"{span} 2024-2025"]
    assert past(f"{span} 2025-2026", 2025) == []


@pytest.mark.parametrize(
    "text",
    [
        "2000 hộ, 1990 cây, 2019 đồng",
        "2.024 người và 12.2024.000",
        "Quyết định số 2019/QĐ-TTg",
        "01-NQ/ĐH",
        "2194/QĐ-UBND",
        "0208.3878.2024",
        "A2024, 20245, 12024",
        "95% 2020%",
        "24/24 giờ",
        "ngày 30/4 và 2/9",
        "giai đoạn 2025-2021",
        "năm 20245",
        "TCVN 2024:2020, ISO 9001:2015 và QCVN 01:2019/BYT",
        "thửa đất số 2024, tờ bản đồ 2024",
        "thu@2024.vn và x.vn/2024/a",
    ],
)
def test_counts_and_numbers_of_documents_are_no_dates(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize("name", ["KH-2024", "bieu_mau_2024.xlsx", "KH_2024"])
def test_the_year_in_the_name_of_a_file_is_found(name: str) -> None:
    assert found(f"theo tệp {name} kèm theo") == ["2024"]


def test_several_dates_of_one_sentence_are_found_in_order() -> None:
    text = "từ 1/1/2024-15/4/2024; 12/2023, năm 2022"
    assert found(text) == ["1/1/2024", "15/4/2024", "12/2023", "năm 2022"]


@pytest.mark.parametrize(
    "text",
    [
        "theo Nghị định số 30/2020/NĐ-CP",
        "Quyết định số 2194/QĐ-UBND ngày 15/9/2022 của UBND tỉnh",
        "Công văn 12/SNV-TH của Sở Nội vụ tháng 5/2022",
        "Luật Phòng, chống thiên tai năm 2013",
        "Nghị định 30/2020",
        "Thông tư số 01/2011",
    ],
)
def test_the_date_of_a_document_is_cited(text: str) -> None:
    assert [word.is_cited for word in dated_words(text)] == [True]


@pytest.mark.parametrize(
    "text",
    [
        "Quyết định này. Năm 2024 hoàn thành",
        "theo quy định của pháp luật năm 2024",
        "Kế hoạch năm 2024",
        "tháng 12/2024",
        "Công văn 12/SNV-TH, hoàn thành trong năm 2024",
    ],
)
def test_a_date_of_ones_own_is_not_cited(text: str) -> None:
    assert [word.is_cited for word in dated_words(text)] == [False]


def test_a_number_that_tells_the_year_is_followed_by_its_date_at_once_or_not_at_all() -> None:
    text = "Nghị định 30/2020/NĐ-CP ngày 05/3/2020; Nghị định 66/2021/NĐ-CP và trong năm 2024"
    assert [word.is_cited for word in dated_words(text)] == [True, True, True, False]


def test_a_document_has_one_date_and_the_next_is_a_deadline() -> None:
    text = "Theo Quyết định 12/QĐ-UBND ngày 1/2/2024 hoàn thành trước 30/6/2024"
    assert [word.is_cited for word in dated_words(text)] == [True, False]


@pytest.mark.parametrize(
    "part",
    [
        "giai đoạn" + " " * 30_000,
        "2020" + " " * 30_000,
        "1/" * 30_000,
        "Luật " * 30_000,
        "1/1, " * 20_000,
        "vụ a " * 20_000,
    ],
)
def test_a_hostile_text_takes_no_longer_than_its_length(part: str) -> None:
    begun = time.process_time()
    list(dated_words(part + "năm 2020"))
    assert time.process_time() - begun < HANGING
