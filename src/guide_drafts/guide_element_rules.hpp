// The elements of a guide that have ids (stages, questions, items): where each stands, and pointers that name them by
// id turned into pointers by index and back. Pure.
#pragma once

#include <base/ids.hpp>
#include <importer/guide.hpp>

#include <string>
#include <string_view>
#include <unordered_map>

namespace assay::guide_drafts {

// Calls visit(element) for `part` and every element below it.
template <class Element, class Visit>
void for_each_element(Element& part, Visit& visit) {
    visit(part);
    if constexpr (requires { part.questions; }) {
        for (auto& each : part.questions) visit(each);
        for (auto& each : part.scorecard.items) visit(each);
    }
}

// The same for every element of a guide.
template <class Guide, class Visit>
void for_each_element_of(Guide& guide, Visit visit) {
    for (auto& each : guide.stages) for_each_element(each, visit);
    for (auto& each : guide.debrief.questions) visit(each);
    for (auto& each : guide.references.questions) visit(each);
    for (auto& each : guide.references.scorecard.items) visit(each);
}

// Gives an id to each element that has none; those that are there stay.
void give_missing_ids(importer::Guide& guide, Ids& ids);

// Where the elements of one guide stand. Holds for that guide as it was.
class ElementPlaces {
  public:
    explicit ElementPlaces(const importer::Guide& guide);

    // `/stages/0/questions/2/text` as `/stages/#S/questions/#Q/text`; past the end of a list is `-`. A pointer that
    // names ids already comes back with each element where it now stands.
    std::string by_id(std::string_view pointer) const;

    // The other way. The last id that is there decides, wherever its element has moved to; what is gone becomes the end
    // of its list, and indexes past the end of a list become its end.
    std::string by_index(std::string_view pointer) const;

  private:
    struct Place {
        std::string by_index;
        std::string by_id;
    };

    template <class List>
    void add_list(const List& list, const Place& list_place);
    void add_sizes(const importer::Guide& guide);

    std::unordered_map<std::string, Place> by_element_;          // by the element's id
    std::unordered_map<std::string, std::string> ids_by_index_;  // by the element's pointer by index
    std::unordered_map<std::string, std::size_t> sizes_by_list_; // by the list's pointer by index
};

// The guide with the pointers of its kept texts by id, as drafts keep them, and as every other guide has them.
void point_texts_by_id(importer::Guide& guide);
void point_texts_by_index(importer::Guide& guide);

} // namespace assay::guide_drafts
