#include <importer/document/rich/rich_text.hpp>

#include <algorithm>
#include <array>
#include <utility>

namespace assay::importer {
namespace {

bool is_white(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

// No-break spaces of any width.
constexpr std::array<std::string_view, 3> wide_spaces = {"\u00A0", "\u202F", "\u2007"};
// Soft hyphen, zero-width space, word joiner, byte order mark. Joiners and direction marks stay: scripts need them.
constexpr std::array<std::string_view, 4> without_width = {"\u00AD", "\u200B", "\u2060", "\uFEFF"};

template <std::size_t count>
std::size_t length_of_one(std::string_view text, const std::array<std::string_view, count>& of) {
    for (const std::string_view each : of)
        if (text.starts_with(each)) return each.size();
    return 0;
}

} // namespace

void RichText::add(std::string_view text, bool is_strong) {
    std::size_t plain = 0;
    std::size_t at = 0;
    const auto flush = [&] {
        if (at > plain) put(text.substr(plain, at - plain), is_strong);
    };
    while (at < text.size()) {
        const auto byte = static_cast<unsigned char>(text[at]);
        std::size_t dropped = is_white(text[at]) ? 1 : 0;
        bool is_space = dropped > 0;
        if (byte == 0xC2 || byte == 0xE2 || byte == 0xEF) {
            dropped = length_of_one(text.substr(at), wide_spaces);
            is_space = dropped > 0;
            if (!is_space) dropped = length_of_one(text.substr(at), without_width);
        } else if (byte < 0x20 || byte == 0x7F) {
            dropped = 1;
        }
        if (dropped == 0) {
            ++at;
            continue;
        }
        flush();
        const bool is_wide = is_space && !is_white(text[at]);
        if (is_space && (is_wide || blanks_ == Blanks::kept || !is_after_white_)) ++blanks_due_;
        is_after_white_ = is_space ? !is_wide : is_after_white_;
        at += dropped;
        plain = at;
    }
    flush();
}

void RichText::put(std::string_view bytes, bool is_strong) {
    if (!text_.empty() && text_.back() != '\n') text_.append(blanks_due_, ' ');
    blanks_due_ = 0;
    is_after_white_ = false;
    const std::size_t begin = text_.size();
    text_ += bytes;
    if (!is_strong) return;
    const bool reads_on = !strong_.empty() && text_.find_first_not_of(" \n", strong_.back().end) >= begin;
    if (reads_on)
        strong_.back().end = text_.size();
    else
        strong_.push_back({begin, text_.size()});
}

void RichText::add_break() {
    blanks_due_ = 0;
    is_after_white_ = false;
    if (!text_.empty()) text_ += '\n';
}

void RichText::append_on_line(const RichText& other) {
    if (text_.empty()) blanks_ = other.blanks_;
    const Blanks own = std::exchange(blanks_, Blanks::kept); // those of the other text are what is left of its own
    const std::string_view text = other.text();
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t strong_end = other.strong_until(at);
        const auto next = std::ranges::upper_bound(other.strong_, at, {}, &Stretch::begin);
        const std::size_t end = strong_end > at               ? std::min(strong_end, text.size())
                                : next == other.strong_.end() ? text.size()
                                                              : std::min(next->begin, text.size());
        add(text.substr(at, end - at), strong_end > at);
        at = end;
    }
    blanks_ = own;
}

void RichText::shorten(std::size_t bytes) {
    text_.resize(text_.size() - std::min(bytes, text_.size()));
    while (!strong_.empty() && strong_.back().begin >= text_.size()) strong_.pop_back();
    if (!strong_.empty()) strong_.back().end = std::min(strong_.back().end, text_.size());
}

std::string_view RichText::text() const {
    std::string_view text = text_;
    while (text.ends_with('\n')) text.remove_suffix(1);
    return text;
}

std::size_t RichText::strong_until(std::size_t at) const {
    const auto after = std::ranges::upper_bound(strong_, at, {}, &Stretch::begin);
    if (after == strong_.begin() || std::prev(after)->end <= at) return at;
    return std::prev(after)->end;
}

} // namespace assay::importer
