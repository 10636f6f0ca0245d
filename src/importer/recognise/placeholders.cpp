#include <base/text.hpp>
#include <importer/recognise/placeholders.hpp>

#include <algorithm>
#include <array>
#include <unordered_map>

namespace assay::importer {
namespace {

constexpr std::size_t most_placeholders = 1000;

template <std::size_t N>
bool holds_any(std::string_view text, const std::array<std::string_view, N>& words) {
    return std::ranges::any_of(words, [&](std::string_view word) { return text.contains(word); });
}

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }

struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
};

class Collector {
  public:
    explicit Collector(Draft& draft) : draft_(draft), list_(draft.guide.placeholders) {}

    void run() {
        for_each_text(draft_.guide, [&](std::string_view text, TextPlace place) {
            for_each_placeholder(text, [&](std::string_view name) { count(name, place); });
        });
        for (const Placement& each : draft_.placements())
            if (each.role != Role::label) note_line(each.line);
        for (Placeholder& each : list_) sort_lines(each);
        say_doubts();
    }

  private:
    void count(std::string_view name, TextPlace place) {
        if (const auto known = index_.find(name); known != index_.end()) {
            ++list_[known->second].occurrences;
            return;
        }
        if (list_.size() >= most_placeholders) return;
        KindOfPlaceholder kind = kind_of_placeholder(name);
        Placeholder placeholder{.text = std::string(name), .scope = scope_of_placeholder(name, place)};
        placeholder.kind = kind.kind;
        placeholder.choices = std::move(kind.choices);
        placeholder.occurrences = 1;
        index_.emplace(name, list_.size());
        list_.push_back(std::move(placeholder));
        is_doubtful_.push_back(kind.is_doubtful);
    }

    // A placeholder that a wrapped line breaks is noted on the line where its bracket opens.
    void note_line(int line) {
        const std::vector<std::string_view>& lines = draft_.document().lines;
        const std::string_view text = lines[static_cast<std::size_t>(line) - 1];
        const std::size_t open = text.rfind('[');
        if (open == std::string_view::npos) return;
        for_each_placeholder(text, [&](std::string_view name) { add_line(name, line); });
        if (text.find(']', open) != std::string_view::npos || static_cast<std::size_t>(line) == lines.size()) return;
        std::string joined(trim(text));
        joined.append(" ").append(trim(lines[static_cast<std::size_t>(line)]));
        for_each_placeholder(std::string_view(joined).substr(joined.rfind('[', trim(text).size() - 1)),
                             [&](std::string_view name) { add_line(name, line); });
    }

    void add_line(std::string_view name, int line) {
        const auto known = index_.find(name);
        if (known == index_.end()) return;
        list_[known->second].lines.push_back(line);
    }

    static void sort_lines(Placeholder& placeholder) {
        std::ranges::sort(placeholder.lines);
        const auto doubles = std::ranges::unique(placeholder.lines);
        placeholder.lines.erase(doubles.begin(), doubles.end());
    }

    void say_doubts() {
        for (std::size_t index = 0; index < list_.size(); ++index) {
            if (!is_doubtful_[index]) continue;
            const Placeholder& each = list_[index];
            draft_.note(each.lines.empty() ? 0 : each.lines.front(), "placeholder-kind",
                        "The placeholder [" + each.text + "] was taken as text; its slash may mean a choice.");
        }
        if (list_.size() == most_placeholders)
            draft_.warn(0, "placeholders-cut", "Only the first 1000 placeholders were taken.");
    }

    Draft& draft_;
    std::vector<Placeholder>& list_;
    std::vector<bool> is_doubtful_;
    std::unordered_map<std::string, std::size_t, Hash, std::equal_to<>> index_;
};

} // namespace

PlaceholderScope scope_of_placeholder(std::string_view name, TextPlace place) {
    constexpr std::array<std::string_view, 8> of_candidate = {"candidate", "applicant", "resume",     "cv ",
                                                              "deadline",  "due date",  "their name", "date"};
    constexpr std::array<std::string_view, 8> of_job = {"pay",   "salary",  "compensation", "location",
                                                        "years", "contact", "manager",      "degree"};
    constexpr std::array<std::string_view, 12> of_organisation = {
        "company", "organisation", "organization", "industry",  "product", "service",
        "mission", "values",       "benefit",      "insurance", "perks",   "employer"};
    const std::string text = lower_ascii(name);
    if (holds_any(text, of_candidate)) return PlaceholderScope::candidate;
    const bool is_asked = place == TextPlace::question || place == TextPlace::follow_up;
    const bool is_particular =
        text.starts_with("specific") || text.starts_with("relevant") || text.starts_with("example");
    if (is_particular) return is_asked ? PlaceholderScope::live : PlaceholderScope::job;
    if (place == TextPlace::job_benefits && text.contains(',')) return PlaceholderScope::organisation;
    if (holds_any(text, of_job)) return PlaceholderScope::job;
    if (holds_any(text, of_organisation)) return PlaceholderScope::organisation;
    return is_asked ? PlaceholderScope::live : PlaceholderScope::job;
}

KindOfPlaceholder kind_of_placeholder(std::string_view name) {
    const std::string text = lower_ascii(name);
    if (name.contains('/')) {
        const std::vector<std::string_view> parts = split(name, '/');
        const bool is_choice = std::ranges::all_of(parts, [](std::string_view part) {
            const std::string_view word = trim(part);
            return !word.empty() && is_upper(word.front());
        });
        if (!is_choice) return {.is_doubtful = true};
        KindOfPlaceholder choice{.kind = PlaceholderKind::choice};
        for (const std::string_view part : parts) choice.choices.emplace_back(trim(part));
        return choice;
    }
    if (text.contains("range") || text.starts_with("salary") || text.starts_with("min-max"))
        return {.kind = PlaceholderKind::range};
    const bool is_date =
        text == "date" || text.ends_with(" date") || text.starts_with("date ") || text.contains("deadline");
    return {.kind = is_date ? PlaceholderKind::date : PlaceholderKind::text};
}

void collect_placeholders(Draft& draft) { Collector(draft).run(); }

} // namespace assay::importer
