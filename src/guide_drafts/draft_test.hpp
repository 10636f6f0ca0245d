// A draft for the tests of this slice: the small guide with lists between paragraphs, kept texts and a second outcome.
#pragma once

#include <base/json.hpp>
#include <guide_drafts/draft_content_rules.hpp>
#include <guide_drafts/guide_draft_fields.hpp>
#include <guides/test_guide.hpp>

namespace assay::guide_drafts {

// Ids that count up.
class CountedIds : public Ids {
  public:
    std::string next() override { return "element-" + std::to_string(10'000 + ++given_); }
    std::string token() override { return "token-" + std::to_string(++given_); }

  private:
    int given_ = 0;
};

inline DraftContent test_draft(Ids& ids) {
    importer::Guide guide = guides::test_guide();
    guide.profile.outcomes = {"Ships in a quarter", "Keeps the bridge dry", "Trains two others"};
    guide.stages[1].scorecard.items[1].outcome = 1;
    guide.stages[1].questions.push_back({{}, "Who taught you most?", {}, {}, {0, 0}});
    guide.stages[0].interviewer_directions = {
        {"Say hello.", "Say how long it takes."},
        {{"Listen for", {"Calm"}, 1, importer::ListRole::focus}, {"", {"Care"}, 2, importer::ListRole::other}}};
    guide.how_to_use = {{"Read it", "All of it."}};
    guide.texts = {{"/stages/1", "Between the stages."},
                   {"/stages/1/questions/0", "Before the first question."},
                   {"/stages/1/questions/2", "After the last one."},
                   {"/how_to_use/0", "Before how to use."}};
    return drafted(std::move(guide), ids);
}

inline std::string text_of(const DraftContent& content) { return json::write(content.guide); }

inline GuideChange set_change(std::string path, std::string value) {
    return {ChangeOp::set, std::move(path), json::Raw{std::move(value)}, {}, {}};
}
inline GuideChange insert_change(std::string path, std::string value, std::optional<std::string> before = {}) {
    return {ChangeOp::insert, std::move(path), json::Raw{std::move(value)}, {}, std::move(before)};
}
inline GuideChange remove_change(std::string path) { return {ChangeOp::remove, std::move(path), {}, {}, {}}; }
inline GuideChange move_change(std::string path, std::string to, std::optional<std::string> before = {}) {
    return {ChangeOp::move, std::move(path), {}, std::move(to), std::move(before)};
}

} // namespace assay::guide_drafts
