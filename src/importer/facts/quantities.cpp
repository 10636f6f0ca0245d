#include <importer/facts/quantities.hpp>

#include <algorithm>
#include <array>
#include <utility>

namespace assay::importer {
namespace {

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Numbers, words and joining dashes, one at a time.
class Words {
  public:
    explicit Words(std::string_view text) : text_(text) {}

    // The next word, lower-cased into a buffer of its own; empty at the end.
    std::string_view next() {
        if (std::exchange(is_after_number_, false) && has_prime()) {
            ++at_;
            return "min";
        }
        while (at_ < text_.size() && !is_letter(text_[at_]) && !is_digit(text_[at_])) {
            if (const std::size_t dash = dash_length()) {
                at_ += dash;
                return "-";
            }
            ++at_;
        }
        const std::size_t begin = at_;
        const bool is_number = at_ < text_.size() && is_digit(text_[at_]);
        while (at_ < text_.size() && (is_number ? is_digit(text_[at_]) : is_letter(text_[at_]))) ++at_;
        is_after_number_ = is_number;
        const std::size_t length = std::min(at_ - begin, letters_.size());
        std::ranges::transform(text_.substr(begin, length), letters_.begin(),
                               [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
        return {letters_.data(), length};
    }

  private:
    // The mark of "45'", which is no apostrophe of "the 90's".
    bool has_prime() const {
        return at_ < text_.size() && text_[at_] == '\'' && (at_ + 1 == text_.size() || !is_letter(text_[at_ + 1]));
    }

    std::size_t dash_length() const {
        const std::string_view rest = text_.substr(at_);
        if (rest.starts_with('-')) return 1;
        return rest.starts_with("\xE2\x80\x93") || rest.starts_with("\xE2\x80\x94") ? 3 : 0;
    }

    std::string_view text_;
    std::size_t at_ = 0;
    bool is_after_number_ = false;
    std::array<char, 16> letters_{};
};

constexpr std::array<std::string_view, 13> number_words = {"zero",  "one",   "two",  "three", "four",   "five",  "six",
                                                           "seven", "eight", "nine", "ten",   "eleven", "twelve"};

constexpr auto round_numbers = std::to_array<std::pair<std::string_view, int>>({{"a", 1},
                                                                                {"an", 1},
                                                                                {"fifteen", 15},
                                                                                {"twenty", 20},
                                                                                {"thirty", 30},
                                                                                {"forty", 40},
                                                                                {"sixty", 60},
                                                                                {"ninety", 90}});

// -1 for a word that is no number.
int number_of(std::string_view word) {
    if (word.empty()) return -1;
    if (is_digit(word.front())) {
        if (word.size() > 4) return -1;
        int value = 0;
        for (const char digit : word) value = value * 10 + (digit - '0');
        return value;
    }
    for (std::size_t value = 1; value < number_words.size(); ++value)
        if (word == number_words[value]) return static_cast<int>(value);
    for (const auto& [name, value] : round_numbers)
        if (word == name) return value;
    return -1;
}

// The unit that a word names and how many of it one such word is; 0 where it names none.
int unit_of(std::string_view word, Unit& unit) {
    if (word == "minute" || word == "minutes" || word == "min" || word == "mins") {
        unit = Unit::minutes;
        return 1;
    }
    if (word == "hour" || word == "hours" || word == "hr" || word == "hrs") {
        unit = Unit::hours;
        return 1;
    }
    unit = Unit::days;
    if (word == "day" || word == "days") return 1;
    return word == "week" || word == "weeks" ? 7 : 0;
}

// "30 to about 45"
bool goes_between(std::string_view word) {
    return word == "about" || word == "around" || word == "up" || word == "maybe" || word == "perhaps";
}

// The last number read, or two numbers joined by "-", "to", "and" or "or".
class Amount {
  public:
    void add(int number) {
        const bool is_rest = has_number_ && is_joined_ && since_ == 0 && range_[0] == range_[1] && range_[1] >= 20 &&
                             range_[1] % 10 == 0 && number > 0 && number < 10;
        if (is_rest) { // "forty-five"
            range_ = {range_[1] + number, range_[1] + number};
            is_joined_ = false;
            return;
        }
        const bool is_second = has_number_ && is_joined_ && since_ <= 2 && number >= range_[1];
        range_ = {is_second ? range_[0] : number, number};
        has_number_ = true;
        is_joined_ = false;
        since_ = 0;
    }

    void add(std::string_view word) {
        const bool joins = word == "-" || word == "to" || word == "and" || word == "or";
        is_joined_ = (joins && since_ == 0) ||
                     (is_joined_ && (joins || goes_between(word))); // "3 - team interview - 45 minutes" is no range
        if (word != "-") ++since_;
        if (since_ > 2) has_number_ = false;
    }

    bool is_fresh() const { return has_number_; }
    Range range() const { return range_; }
    void forget() { has_number_ = false; }

  private:
    Range range_ = {0, 0};
    int since_ = 0; // words since the last number
    bool has_number_ = false;
    bool is_joined_ = false;
};

} // namespace

std::vector<Quantity> quantities_in(std::string_view sentence) {
    std::vector<Quantity> found;
    Words words(sentence);
    Amount amount;
    for (std::string_view word = words.next(); !word.empty(); word = words.next()) {
        Unit unit = Unit::minutes;
        if (const int number = number_of(word); number >= 0) {
            amount.add(number);
        } else if (const int times = unit_of(word, unit); times > 0 && amount.is_fresh()) {
            found.push_back({{amount.range()[0] * times, amount.range()[1] * times}, unit});
            amount.forget();
        } else {
            amount.add(word);
        }
    }
    return found;
}

std::optional<Range> first_range_in(std::string_view sentence) {
    Words words(sentence);
    Amount amount;
    for (std::string_view word = words.next(); !word.empty(); word = words.next()) {
        const int number = number_of(word);
        if (number < 0)
            amount.add(word);
        else
            amount.add(number);
        if (amount.is_fresh() && amount.range()[0] < amount.range()[1]) return amount.range();
    }
    return std::nullopt;
}

} // namespace assay::importer
