"""Other names people give to the keys of a plan: words of the office, printed abbreviations, English ones."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from kehoach.readers.model_keys import bare

_NAMES: Mapping[str, tuple[str, ...]] = {
    "co_quan": ("co_quan_ban_hanh", "don_vi_ban_hanh", "organization", "agency"),
    "ten": ("ho_ten", "ten_goi", "ten_co_quan", "ten_cot", "ten_tieu_chi", "name"),
    "dia_danh": ("noi_ban_hanh", "place"),
    "viet_tat": ("chu_viet_tat", "abbreviation"),
    "so": ("so_van_ban", "so_ky_hieu", "so_ke_hoach", "number"),
    "ngay": ("ngay_ban_hanh", "ngay_thang", "ngay_thang_nam", "ngay_ky", "date"),
    "trich_yeu": ("ten_ke_hoach", "tieu_de", "ve_viec", "v_v", "title", "subject"),
    "can_cu": ("can_cu_phap_ly", "co_so_phap_ly", "legal_bases"),
    "mo_dau": ("loi_mo_dau", "doan_mo_dau", "preamble"),
    "noi_dung": ("contents", "content", "than_bai", "cac_muc"),
    "ket_thuc": ("ket_luan", "loi_ket", "closing"),
    "noi_nhan": ("nguoi_nhan", "don_vi_nhan", "recipients"),
    "ky": ("nguoi_ky", "chu_ky", "signature", "signer"),
    "ho_ten": ("ten", "ho_va_ten", "ten_nguoi_ky", "full_name", "name"),
    "chuc_vu": ("chuc_danh", "chuc", "position", "job_title"),
    "thay_mat": ("tm",),
    "ky_thay": ("kt",),
    "thua_lenh": ("tl",),
    "thua_uy_quyen": ("tuq",),
    "quyen": ("q",),
    "phu_luc": ("dinh_kem", "kem_phu_luc", "annexes"),
    "muc": ("tieu_de", "ten_muc", "section"),
    "gom": ("noi_dung", "bao_gom", "cac_phan", "children", "items"),
    "viec": ("ten", "nhiem_vu", "cong_viec", "noi_dung_cong_viec", "task"),
    "thoi_han": ("thoi_gian", "han", "ngay_hoan_thanh", "deadline"),
    "don_vi": ("ten", "bo_phan", "unit"),
    "so_tien": ("tien", "kinh_phi", "tong_tien", "amount"),
    "gia_tri": ("so", "so_luong", "value"),
    "bang": ("bang_bieu", "table"),
    "cot": ("cac_cot", "columns"),
    "dong": ("hang", "cac_dong", "rows"),
    "tong": ("tong_cong", "tong_so", "total"),
    "nhom": ("group",),
}


def other_name(key: str, names: Iterable[str]) -> str | None:
    """Give which of ``names`` is often called ``key``; None where no name or more than one is."""
    word = bare(key)
    meant = [name for name in names if word in _BARE.get(name, ())]
    return meant[0] if len(meant) == 1 else None


_BARE = {name: frozenset(map(bare, others)) for name, others in _NAMES.items()}
