#include <boost/json/serialize.hpp>
#include <guide_drafts/draft_change_rules.hpp>
#include <guide_drafts/draft_test.hpp>
#include <guide_drafts/guide_path_rules.hpp>

#include <doctest/doctest.h>

#include <map>

namespace assay::guide_drafts {
namespace {

// Every path into a draft, from its JSON: members by name, elements by id; what stands there beside it.
void collect(const boost::json::value& part, const std::string& path, std::map<std::string, boost::json::value>& into) {
    if (!path.empty()) into.emplace(path, part);
    if (const auto* object = part.if_object())
        for (const auto& [name, value] : *object) collect(value, path + '/' + std::string(name), into);
    if (const auto* list = part.if_array())
        for (const boost::json::value& each : *list)
            if (each.is_object() && each.get_object().contains("id"))
                collect(each, path_of_element(path, each.at("id").as_string()), into);
}

// A range is one value, whatever its JSON looks like.
bool has_plain_entries(std::string_view path, const boost::json::value& value) {
    const auto* list = value.if_array();
    const bool is_range = path.ends_with("minutes") || path.ends_with("/numeric") || path.ends_with("/lines");
    if (list == nullptr || list->empty() || is_range) return false;
    return !list->front().is_object() || !list->front().get_object().contains("id");
}

struct Walk {
    CountedIds ids;
    DraftContent draft = test_draft(ids);
    std::map<std::string, boost::json::value> paths;

    Walk() { collect(json::parse_tree(text_of(draft)).value(), "", paths); }

    // The code of the one fault, empty where the change is made.
    std::string fault(GuideChange change) {
        const auto changed = with_changes(draft, {std::move(change)}, ids);
        return changed ? "" : changed.error().fields.at(0).code;
    }
};

} // namespace

TEST_CASE("every part of a draft has a path, and nothing else has") {
    Walk walk;
    CHECK(walk.paths.size() > 120);
    CHECK(leads_somewhere(walk.draft.guide, ""));
    CHECK_FALSE(leads_somewhere(walk.draft.guide, "title"));
    for (const auto& [path, value] : walk.paths) {
        CAPTURE(path);
        CHECK(leads_somewhere(walk.draft.guide, path));
        CHECK_FALSE(leads_somewhere(walk.draft.guide, path + "/nothing"));
        CHECK_FALSE(leads_somewhere(walk.draft.guide, path + "/#nothing-here"));
        CHECK_FALSE(leads_somewhere(walk.draft.guide, path + "/~"));
        CHECK(leads_somewhere(walk.draft.guide, path + "/0") == has_plain_entries(path, value));
        CHECK_FALSE(leads_somewhere(walk.draft.guide, path + "/9999"));
    }
}

TEST_CASE("setting a part to what it is changes nothing, and parts with ids in them are not set") {
    Walk walk;
    const std::string before = text_of(walk.draft);
    int set = 0;
    for (const auto& [path, value] : walk.paths) {
        CAPTURE(path);
        const auto changed = with_changes(walk.draft, {set_change(path, boost::json::serialize(value))}, walk.ids);
        if (changed) {
            CHECK(text_of(changed->content) == before);
            ++set;
        } else {
            CHECK(changed.error().fields.at(0).code == "kind");
        }
    }
    CHECK(set > 80);
}

TEST_CASE("only lists of elements take elements, and only of their own kind") {
    Walk walk;
    const std::string question =
        "/stages/#" + *walk.draft.guide.stages[0].id + "/questions/#" + *walk.draft.guide.stages[0].questions[0].id;
    for (const auto& [path, value] : walk.paths) {
        CAPTURE(path);
        const bool takes_questions = path.starts_with("/stages/#") && path.ends_with("/questions");
        CHECK(walk.fault(move_change(question, path)) == (takes_questions ? "" : "kind"));
        CHECK(walk.fault(remove_change(path + "/#nothing-here")) == "unknown");
        const bool is_list = path == "/stages" || path.ends_with("/questions") || path.ends_with("/items");
        CHECK(walk.fault(insert_change(path, "{}")) == (is_list ? "" : "unknown"));
    }
}

} // namespace assay::guide_drafts
