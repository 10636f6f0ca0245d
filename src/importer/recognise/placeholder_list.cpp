#include <base/text.hpp>
#include <importer/facts/placeholders.hpp>
#include <importer/recognise/placeholder_list.hpp>

#include <algorithm>
#include <unordered_map>

namespace assay::importer {
namespace {

constexpr std::size_t most_placeholders = 1000;

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
        note_lines();
        for (Placeholder& each : list_) drop_doubles(each);
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
        if (kind.rule) placeholder.rule = std::move(*kind.rule);
        placeholder.occurrences = 1;
        index_.emplace(name, list_.size());
        list_.push_back(std::move(placeholder));
        is_doubtful_.push_back(kind.is_doubtful);
    }

    // Notes each bracket's line, if the line was placed for its text. A placeholder may end on the next line.
    void note_lines() {
        const std::vector<bool> counts = lines_that_count();
        const std::vector<std::string_view>& lines = draft_.document().lines;
        std::size_t line = 0;
        const std::string_view source = draft_.document().source;
        for (std::size_t open = source.find('['); open != std::string_view::npos; open = source.find('[', open + 1)) {
            const char* bracket = source.data() + open;
            while (bracket >= lines[line].data() + lines[line].size()) ++line;
            if (!counts[line]) continue;
            const std::string_view rest(bracket, lines[line].data() + lines[line].size());
            const std::size_t close = rest.find_first_of("[]", 1);
            if (close != std::string_view::npos)
                add_line(rest.substr(1, close - 1), line);
            else if (line + 1 < lines.size())
                add_broken(rest.substr(1), lines[line + 1], line);
        }
    }

    std::vector<bool> lines_that_count() const {
        std::vector<bool> counts(draft_.document().lines.size());
        for (const Placement& each : draft_.placements())
            if (each.role != LineRole::label) counts[static_cast<std::size_t>(each.line) - 1] = true;
        return counts;
    }

    void add_broken(std::string_view opening, std::string_view below, std::size_t line) {
        constexpr std::size_t longest = 200;
        if (opening.size() > longest || below.size() > 10 * longest) return;
        const std::size_t close = below.find(']');
        if (close == std::string_view::npos) return;
        std::string name(trim(opening));
        name.append(" ").append(trim(below.substr(0, close)));
        add_line(name, line);
    }

    void add_line(std::string_view name, std::size_t line) {
        const auto known = index_.find(name);
        if (known == index_.end()) return;
        list_[known->second].lines.push_back(static_cast<int>(line) + 1);
    }

    static void drop_doubles(Placeholder& placeholder) {
        const auto doubles = std::ranges::unique(placeholder.lines);
        placeholder.lines.erase(doubles.begin(), doubles.end());
    }

    void say_doubts() {
        for (std::size_t index = 0; index < list_.size(); ++index) {
            const Placeholder& each = list_[index];
            const int line = each.lines.empty() ? 0 : each.lines.front();
            if (each.rule)
                draft_.note(line, "placeholder-rule",
                            "The placeholder [" + each.text + "] is a date computed for each candidate: " + *each.rule +
                                ".");
            if (is_doubtful_[index])
                draft_.note(line, "placeholder-kind",
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

void collect_placeholders(Draft& draft) { Collector(draft).run(); }

} // namespace assay::importer
