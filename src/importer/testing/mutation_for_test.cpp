#include <importer/document/lines.hpp>
#include <importer/testing/corpus.hpp>
#include <importer/testing/rich.hpp>

#include <algorithm>
#include <iterator>
#include <random>

namespace assay::importer::testing {
namespace {

class Mutator {
  public:
    Mutator(std::string_view text, std::uint64_t seed) : random_(seed) {
        for (const std::string_view line : split_lines(text, max_lines)) lines_.emplace_back(line);
    }

    std::string run() {
        const std::size_t changes = 1 + below(6);
        for (std::size_t change = 0; change < changes && !lines_.empty(); ++change) mutate(below(mutations));
        return text();
    }

    std::string run(int mutation) {
        if (!lines_.empty()) mutate(static_cast<std::size_t>(mutation));
        return text();
    }

  private:
    std::string text() const {
        std::string text;
        for (const std::string& line : lines_) text.append(line).append("\n");
        return text;
    }

    std::size_t below(std::size_t end) { return std::uniform_int_distribution<std::size_t>(0, end - 1)(random_); }
    std::size_t any_line() { return below(lines_.size()); }
    auto at(std::size_t line) { return lines_.begin() + static_cast<std::ptrdiff_t>(line); }

    void mutate(std::size_t mutation) {
        switch (mutation) {
        case 0:
            lines_.erase(at(any_line()));
            return;
        case 1:
            lines_.insert(at(any_line()), lines_[any_line()]);
            return;
        case 2:
            std::swap(lines_[any_line()], lines_[any_line()]);
            return;
        case 3:
            return move_stretch();
        case 4:
            return wrap(30 + below(80));
        case 5:
            return change_bullets();
        case 6:
            lines_.insert(at(any_line()), "");
            return;
        case 7:
            lines_[any_line()].insert(0, below(2) == 0 ? "\t" : "    ");
            return;
        case 8:
            return replace_all("\"", "\xE2\x80\x9D");
        case 9:
            return replace_all("'", "\xE2\x80\x99");
        case 10:
            return drop_stretch();
        case 11:
            return change_numbering();
        case 12:
            return replace_all("  ", "\t");
        default:
            return curl_quotes();
        }
    }

    // "1." becomes "1)", "Q1.", "4.1" or a roman number, or goes.
    void change_numbering() {
        const std::size_t form = below(5);
        constexpr std::string_view roman[] = {"i. ", "ii. ", "iii. ", "iv. ", "v. ", "vi. "};
        std::size_t number = 0;
        for (std::string& line : lines_) {
            const std::size_t begin = line.find_first_not_of(' ');
            if (begin == std::string::npos || line[begin] < '0' || line[begin] > '9') continue;
            const std::size_t end = line.find_first_not_of("0123456789", begin);
            if (end == std::string::npos || end + 1 >= line.size() || line[end] != '.' || line[end + 1] != ' ')
                continue;
            const std::string own = line.substr(begin, end - begin);
            const std::string marks[] = {own + ") ", "Q" + own + ". ", "4." + own + " ",
                                         std::string(roman[number++ % 6]), ""};
            line.replace(begin, end + 2 - begin, marks[form]);
        }
    }

    void curl_quotes() {
        for (std::string& line : lines_) {
            bool is_open = false;
            std::string curled;
            for (const char each : line)
                if (each == '"')
                    curled += (is_open = !is_open) ? "\xE2\x80\x9C" : "\xE2\x80\x9D";
                else
                    curled += each;
            line = std::move(curled);
        }
    }

    void move_stretch() {
        const std::size_t from = any_line();
        const std::size_t length = std::min(lines_.size() - from, 1 + below(12));
        std::vector<std::string> stretch(at(from), at(from + length));
        lines_.erase(at(from), at(from + length));
        const std::size_t to = below(lines_.size() + 1);
        lines_.insert(at(to), stretch.begin(), stretch.end());
    }

    void drop_stretch() {
        const std::size_t from = any_line();
        lines_.erase(at(from), at(from + std::min(lines_.size() - from, 1 + below(40))));
    }

    void wrap(std::size_t width) {
        std::vector<std::string> wrapped;
        for (const std::string& line : lines_) {
            const bool is_entry = line.starts_with("- ") || line.starts_with("* ");
            std::string rest = line;
            while (rest.size() > width) {
                const std::size_t space = rest.rfind(' ', width);
                if (space == std::string::npos || space < 3) break;
                wrapped.push_back(rest.substr(0, space));
                rest = (is_entry ? "  " : "") + rest.substr(space + 1);
            }
            wrapped.push_back(std::move(rest));
        }
        lines_ = std::move(wrapped);
    }

    void change_bullets() {
        constexpr std::string_view marks[] = {"* ", "+ ", "\xE2\x80\xA2 ", "-\t"};
        const std::string_view mark = marks[below(4)];
        for (std::string& line : lines_)
            if (line.starts_with("- ")) line.replace(0, 2, mark);
    }

    void replace_all(std::string_view from, std::string_view to) {
        for (std::string& line : lines_)
            for (std::size_t found = line.find(from); found != std::string::npos;
                 found = line.find(from, found + to.size()))
                line.replace(found, from.size(), to);
    }

    std::mt19937_64 random_;
    std::vector<std::string> lines_;
};

std::string as_utf16(std::string_view utf8, bool is_big_endian) {
    std::string out = is_big_endian ? "\xFE\xFF" : "\xFF\xFE";
    const auto put = [&](std::uint32_t unit) {
        const char high = static_cast<char>(unit >> 8);
        const char low = static_cast<char>(unit & 0xFF);
        out += is_big_endian ? high : low;
        out += is_big_endian ? low : high;
    };
    for (std::size_t at = 0; at < utf8.size();) {
        const auto byte = [&](std::size_t offset) {
            return static_cast<std::uint32_t>(static_cast<unsigned char>(utf8[at + offset]));
        };
        std::uint32_t point = byte(0);
        std::size_t length = 1;
        if (point >= 0xF0)
            point = (point & 7) << 18 | (byte(1) & 63) << 12 | (byte(2) & 63) << 6 | (byte(3) & 63), length = 4;
        else if (point >= 0xE0)
            point = (point & 15) << 12 | (byte(1) & 63) << 6 | (byte(2) & 63), length = 3;
        else if (point >= 0xC0)
            point = (point & 31) << 6 | (byte(1) & 63), length = 2;
        at += length;
        if (point >= 0x10000) {
            put(0xD800 + ((point - 0x10000) >> 10));
            put(0xDC00 + ((point - 0x10000) & 0x3FF));
        } else {
            put(point);
        }
    }
    return out;
}

} // namespace

std::string mutated(std::string_view text, std::uint64_t seed) { return Mutator(text, seed).run(); }

std::string mutated(const CorpusDocument& document, std::uint64_t seed) {
    if (!document.name.ends_with(".docx")) return mutated(document.bytes, seed);
    std::string lines = main_part_of(document.bytes);
    std::ranges::replace(lines, '\n', ' ');
    for (std::size_t at = lines.find("<w:p>"); at != std::string::npos; at = lines.find("<w:p>", at + 2))
        lines.insert(at, 1, '\n');
    return with_main_part(document.bytes, mutated(lines, seed));
}

std::string mutated_once(std::string_view text, int mutation, std::uint64_t seed) {
    return Mutator(text, seed).run(mutation);
}

std::string encoded(std::string_view utf8, int form) {
    std::string out;
    switch (form) {
    case 1:
        for (const char each : utf8) out.append(each == '\n' ? "\r\n" : std::string(1, each));
        return out;
    case 2:
        return "\xEF\xBB\xBF" + std::string(utf8);
    case 3:
        return as_utf16(utf8, false);
    case 4:
        return as_utf16(utf8, true);
    case 5:
        std::ranges::replace_copy(utf8, std::back_inserter(out), '\n', '\r');
        return out;
    case 6:
        return as_utf16(encoded(utf8, 1), false);
    default:
        return std::string(utf8);
    }
}

} // namespace assay::importer::testing
