#include <library/bank_link_rules.hpp>

namespace assay::library {
namespace {

struct List {
    EntryKind kind;
    std::string pointer;
    std::string_view what; // one of its elements, in words
    std::string_view part; // whose list it is
};

template <class Element>
std::string named(const List& list, const std::vector<Element>& elements, std::size_t index, Naming naming) {
    if (naming == Naming::by_id && elements[index].id) return list.pointer + "/#" + *elements[index].id;
    return list.pointer + '/' + std::to_string(index);
}

template <class Element>
void add_links(std::vector<FoundLink>& links, const List& list, const std::vector<Element>& elements, Naming naming) {
    for (std::size_t index = 0; index < elements.size(); ++index) {
        if (!elements[index].bank) continue;
        std::string place(list.what);
        (((place += ' ') += std::to_string(index + 1)) += " of ") += list.part;
        links.push_back({list.kind, elements[index].bank->id, elements[index].bank->revision,
                         named(list, elements, index, naming), std::move(place)});
    }
}

} // namespace

std::vector<FoundLink> links_in(const importer::Guide& guide, Naming naming) {
    std::vector<FoundLink> links;
    const List stages{EntryKind::question, "/stages", "", ""};
    for (std::size_t index = 0; index < guide.stages.size(); ++index) {
        const importer::Stage& stage = guide.stages[index];
        const std::string at = named(stages, guide.stages, index, naming);
        add_links(links, {EntryKind::question, at + "/questions", "Question", stage.title}, stage.questions, naming);
        add_links(links, {EntryKind::competency, at + "/scorecard/items", "Scorecard item", stage.title},
                  stage.scorecard.items, naming);
    }
    add_links(links, {EntryKind::competency, "/references/scorecard/items", "Scorecard item", "the reference checks"},
              guide.references.scorecard.items, naming);
    return links;
}

} // namespace assay::library
