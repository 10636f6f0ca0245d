#include <base/csv.hpp>
#include <base/text.hpp>

#include <algorithm>

namespace assay {
namespace {

constexpr std::size_t most_cells = 16'384; // of a row, as spreadsheets have them

std::string at_line(std::size_t line, std::string_view what) {
    return "Line " + std::to_string(line) + " " + std::string(what);
}

} // namespace

CsvReader::CsvReader(std::string_view text) : text_(text) {
    if (text_.starts_with("\xEF\xBB\xBF")) at_ = 3;
}

// Steps over the end of a line, where one stands here.
bool CsvReader::ends_line() {
    if (at_ < text_.size() && text_[at_] == '\r' && at_ + 1 < text_.size() && text_[at_ + 1] == '\n') ++at_;
    if (at_ >= text_.size() || text_[at_] != '\n') return at_ >= text_.size();
    ++at_;
    ++next_line_;
    return true;
}

Result<std::string_view> CsvReader::quoted_cell() {
    std::string* joined = nullptr;
    std::string_view cell;
    for (std::size_t from = ++at_;; from = at_) {
        const std::size_t quote = text_.find('"', from);
        if (quote == std::string_view::npos)
            return refuse(Fault::malformed, "csv/open-quote", at_line(line_, "opens a quote that is never closed."));
        const std::string_view part = text_.substr(from, quote - from);
        next_line_ += static_cast<std::size_t>(std::ranges::count(part, '\n'));
        at_ = quote + 1;
        const bool is_doubled = at_ < text_.size() && text_[at_] == '"';
        if (is_doubled && joined == nullptr) joined = &unescaped_.emplace_back();
        if (joined != nullptr) cell = joined->append(part);
        if (!is_doubled) return joined != nullptr ? cell : part;
        joined->push_back('"');
        ++at_;
    }
}

Result<std::string_view> CsvReader::cell() {
    if (at_ < text_.size() && text_[at_] == '"') {
        auto quoted = quoted_cell();
        if (!quoted) return quoted;
        const bool is_closed =
            at_ >= text_.size() || text_[at_] == ',' || text_[at_] == '\n' || text_.substr(at_, 2) == "\r\n";
        if (!is_closed)
            return refuse(Fault::malformed, "csv/after-quote", at_line(line_, "has text after a closing quote."));
        return quoted;
    }
    const std::size_t end = std::min(text_.find_first_of(",\n", at_), text_.size());
    std::string_view plain = text_.substr(at_, end - at_);
    if (plain.ends_with('\r') && (end == text_.size() || text_[end] == '\n')) {
        plain.remove_suffix(1);
        at_ = end - 1;
        if (end == text_.size()) at_ = end;
    } else {
        at_ = end;
    }
    return plain;
}

Result<bool> CsvReader::next() {
    while (at_ < text_.size()) {
        cells_.clear();
        unescaped_.clear();
        line_ = next_line_;
        const std::size_t began = at_;
        for (;;) {
            const auto read = cell();
            if (!read) return std::unexpected(read.error());
            if (cells_.size() == most_cells)
                return refuse(Fault::malformed, "csv/cells",
                              at_line(line_, "has more than " + std::to_string(most_cells) + " cells."));
            cells_.push_back(*read);
            if (ends_line()) break;
            ++at_; // the comma
        }
        const std::string_view row = text_.substr(began, at_ - began);
        if (row.find('\0') != std::string_view::npos)
            return refuse(Fault::malformed, "csv/encoding",
                          at_line(line_, "holds a NUL, which no text does; save the file as UTF-8."));
        if (!is_utf8(row))
            return refuse(Fault::malformed, "csv/encoding", at_line(line_, "is not UTF-8; save the file as UTF-8."));
        if (cells_.size() > 1 || !cells_.front().empty()) return true;
    }
    return false;
}

std::string csv_cell(std::string_view text) {
    if (text.find_first_of(",\"\r\n") == std::string_view::npos && trim(text).size() == text.size())
        return std::string(text);
    std::string cell = "\"";
    for (const char each : text) {
        if (each == '"') cell += '"';
        cell += each;
    }
    return cell + '"';
}

} // namespace assay
