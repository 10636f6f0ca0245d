#include <base/json.hpp>
#include <importer/facts/placeholders.hpp>
#include <importer/guide_fields.hpp>
#include <importer/json_reader.hpp>
#include <importer/recognise/pointer.hpp>

#include <algorithm>

namespace assay::importer {
namespace {

class Checker {
  public:
    explicit Checker(const Guide& guide) : guide_(guide) {}

    std::vector<FieldError> run() {
        if (guide_.title.empty()) fault("/title", "required", "must not be empty");
        const std::vector<JobSection>& sections = guide_.job_description.sections;
        for (std::size_t index = 0; index < sections.size(); ++index)
            check_plus(sections[index], below("/job_description/sections", index));
        for (std::size_t index = 0; index < guide_.stages.size(); ++index)
            check_stage(guide_.stages[index], below("/stages", index));
        for (std::size_t index = 0; index < guide_.placeholders.size(); ++index)
            check_rule(guide_.placeholders[index], below("/placeholders", index));
        check_directions(guide_.debrief.directions, "/debrief/directions");
        check_directions(guide_.references.directions, "/references/directions");
        check_items(guide_.references.scorecard.items, "/references/scorecard/items");
        return std::move(faults_);
    }

  private:
    void check_stage(const Stage& stage, const std::string& base) {
        check_directions(stage.interviewer_directions, base + "/interviewer_directions");
        check_directions(stage.candidate_directions, base + "/candidate_directions");
        check_items(stage.scorecard.items, base + "/scorecard/items");
        if (stage.title.empty()) fault(base + "/title", "length", "must not be empty");
    }

    void check_rule(const Placeholder& placeholder, const std::string& base) {
        if (std::string wrong = fault_in_rule(placeholder); !wrong.empty())
            fault(below(base, "rule"), "rule", std::move(wrong));
    }

    void check_plus(const JobSection& section, const std::string& base) {
        for (std::size_t index = 0; index < section.plus.size(); ++index)
            if (section.plus[index] < 0 || section.plus[index] >= static_cast<int>(section.bullets.size()))
                fault(below(base, "plus", index), "range", "must be the index of a bullet");
    }

    void check_directions(const Directions& directions, const std::string& base) {
        int last = 0;
        for (std::size_t index = 0; index < directions.lists.size(); ++index) {
            const int after = directions.lists[index].after;
            if (after > static_cast<int>(directions.paragraphs.size()) || after < last)
                fault(below(base, "lists", index, "after"), "range",
                      "must be the number of paragraphs before the list, and no smaller than that of the list before");
            last = std::max(last, after);
        }
    }

    void check_items(const std::vector<Item>& items, const std::string& base) {
        for (std::size_t index = 0; index < items.size(); ++index) {
            const Item& item = items[index];
            if (item.outcome && *item.outcome >= static_cast<int>(guide_.profile.outcomes.size()))
                fault(below(base, index, "outcome"), "range", "must be the index of a desired outcome");
            if (item.outcome.has_value() != (item.kind == ItemKind::outcome))
                fault(below(base, index, "outcome"), "kind", "must be there for an outcome and null for a competency");
        }
    }

    void fault(std::string pointer, std::string code, std::string detail) {
        faults_.push_back({std::move(pointer), std::move(code), std::move(detail)});
    }

    const Guide& guide_;
    std::vector<FieldError> faults_;
};

} // namespace

std::vector<FieldError> faults_of(const Guide& guide) { return Checker(guide).run(); }

Result<ParsedGuide> read_guide_json(std::string_view text) {
    Result<Guide> guide = json::read<Guide>(text);
    if (!guide) return std::unexpected(std::move(guide.error()));
    if (std::vector<FieldError> faults = faults_of(*guide); !faults.empty()) return refuse_fields(std::move(faults));
    guide->unplaced.clear();
    guide->lines = {};
    return ParsedGuide{std::move(*guide), {}, {}, {}};
}

} // namespace assay::importer
