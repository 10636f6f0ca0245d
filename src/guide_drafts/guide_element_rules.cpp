#include <base/text.hpp>
#include <guide_drafts/guide_element_rules.hpp>

#include <charconv>
#include <optional>

namespace assay::guide_drafts {
namespace {

std::optional<std::size_t> index_in(std::string_view step) {
    std::size_t index = 0;
    const auto [end, fault] = std::from_chars(step.data(), step.data() + step.size(), index);
    if (step.empty() || fault != std::errc{} || end != step.data() + step.size()) return std::nullopt;
    return index;
}

// The steps of a pointer; a pointer without a slash in front has none.
std::vector<std::string_view> steps_in(std::string_view pointer) {
    if (!pointer.starts_with('/')) return {};
    return split(pointer.substr(1), '/');
}

bool is_list_of_elements(std::string_view step) { return step == "stages" || step == "questions" || step == "items"; }

} // namespace

void give_missing_ids(importer::Guide& guide, Ids& ids) {
    for_each_element_of(guide, [&](auto& element) {
        if (!element.id || element.id->empty()) element.id = ids.next();
    });
}

template <class List>
void ElementPlaces::add_list(const List& list, const Place& list_place) {
    sizes_by_list_.emplace(list_place.by_index, list.size());
    for (std::size_t index = 0; index < list.size(); ++index) {
        const std::string& id = *list[index].id;
        Place place{list_place.by_index + '/' + std::to_string(index), list_place.by_id + "/#" + id};
        ids_by_index_.emplace(place.by_index, id);
        by_element_.emplace(id, std::move(place));
    }
}

ElementPlaces::ElementPlaces(const importer::Guide& guide) {
    add_list(guide.stages, {"/stages", "/stages"});
    for (const importer::Stage& stage : guide.stages) {
        const Place place = by_element_.at(*stage.id);
        add_list(stage.questions, {place.by_index + "/questions", place.by_id + "/questions"});
        add_list(stage.scorecard.items, {place.by_index + "/scorecard/items", place.by_id + "/scorecard/items"});
    }
    add_list(guide.debrief.questions, {"/debrief/questions", "/debrief/questions"});
    add_list(guide.references.questions, {"/references/questions", "/references/questions"});
    add_list(guide.references.scorecard.items, {"/references/scorecard/items", "/references/scorecard/items"});
    add_sizes(guide);
}

void ElementPlaces::add_sizes(const importer::Guide& guide) {
    sizes_by_list_.emplace("/how_to_use", guide.how_to_use.size());
    sizes_by_list_.emplace("/process", guide.process.size());
    sizes_by_list_.emplace("/profile/competencies", guide.profile.competencies.size());
    sizes_by_list_.emplace("/profile/outcomes", guide.profile.outcomes.size());
    sizes_by_list_.emplace("/profile/traits", guide.profile.traits.size());
    sizes_by_list_.emplace("/faq", guide.faq.size());
    for (std::size_t index = 0; index < guide.stages.size(); ++index)
        sizes_by_list_.emplace("/stages/" + std::to_string(index) + "/scorecard/recommendation",
                               guide.stages[index].scorecard.recommendation.size());
}

std::string ElementPlaces::by_id(std::string_view pointer) const {
    std::string indexed, named;
    std::string_view list;
    for (const std::string_view step : steps_in(pointer)) {
        (indexed += '/') += step;
        if (step.starts_with('#')) {
            const auto found = by_element_.find(std::string(step.substr(1)));
            if (found != by_element_.end()) {
                indexed = found->second.by_index;
                named = found->second.by_id;
            } else {
                (named += '/') += step;
            }
        } else if (const auto found = ids_by_index_.find(indexed); found != ids_by_index_.end()) {
            named += "/#" + found->second;
        } else {
            (named += '/') += is_list_of_elements(list) && index_in(step) ? std::string_view("-") : step;
        }
        list = step;
    }
    return named;
}

std::string ElementPlaces::by_index(std::string_view pointer) const {
    const auto steps = steps_in(pointer);
    std::string indexed;
    std::size_t from = 0;
    for (std::size_t step = steps.size(); step-- > 0 && from == 0;) {
        if (!steps[step].starts_with('#')) continue;
        const auto found = by_element_.find(std::string(steps[step].substr(1)));
        if (found == by_element_.end()) continue;
        indexed = found->second.by_index;
        from = step + 1;
    }
    for (; from < steps.size(); ++from) {
        const auto size = sizes_by_list_.find(indexed);
        const auto index = index_in(steps[from]);
        const bool is_past = size != sizes_by_list_.end() && (!index || *index >= size->second);
        (indexed += '/') += is_past ? std::to_string(size->second) : std::string(steps[from]);
        if (is_past) break;
    }
    return indexed;
}

void point_texts_by_id(importer::Guide& guide) {
    if (guide.texts.empty()) return;
    const ElementPlaces places(guide);
    for (importer::KeptText& each : guide.texts) each.before = places.by_id(each.before);
}

void point_texts_by_index(importer::Guide& guide) {
    if (guide.texts.empty()) return;
    const ElementPlaces places(guide);
    for (importer::KeptText& each : guide.texts) each.before = places.by_index(each.before);
}

} // namespace assay::guide_drafts
