#include <guide_drafts/draft_source_rules.hpp>
#include <guide_drafts/draft_test.hpp>
#include <guide_drafts/guide_element_rules.hpp>

#include <doctest/doctest.h>

namespace assay::guide_drafts {
namespace {

NewGuideDraft wish_of(const char* text) { return json::read<NewGuideDraft>(text).value(); }

std::string fault(const char* text) {
    const auto clear = must_name_one_source(wish_of(text));
    return clear ? "" : clear.error().fields.at(0).pointer + " " + clear.error().fields.at(0).code;
}

bool has_ids(const importer::Guide& guide) {
    bool found = false;
    for_each_element_of(guide, [&](const auto& element) { found = found || element.id; });
    return found;
}

} // namespace

TEST_CASE("a draft begins as exactly one thing") {
    CHECK(fault(R"({"guide_id":"a-guide"})").empty());
    CHECK(fault(R"({"built_in":"data-analyst"})").empty());
    CHECK(fault(R"({"blank":true,"title":"Cook"})").empty());
    CHECK(fault("{}") == "/guide_id required");
    CHECK(fault(R"({"blank":false})") == "/guide_id required");
    CHECK(fault(R"({"blank":true,"built_in":"data-analyst"})") == "/guide_id required");
    CHECK(fault(R"({"guide_id":"a-guide","built_in":"data-analyst"})") == "/guide_id required");
    CHECK(fault(R"({"guide_id":"a-guide","title":"Cook"})") == "/title unknown");
}

TEST_CASE("a blank draft is the skeleton under its own title, without the skeleton's ids") {
    CountedIds ids;
    const importer::Guide skeleton = test_draft(ids).guide;
    REQUIRE(has_ids(skeleton));
    const guides::GuideDraft named = blank_draft(&skeleton, "  Cook ");
    CHECK(named.guide.title == "Cook");
    CHECK(named.guide.job_description.title == "Cook");
    CHECK(named.guide.stages.size() == skeleton.stages.size());
    CHECK_FALSE(has_ids(named.guide));
    CHECK(blank_draft(&skeleton, std::nullopt).guide.title == skeleton.title);
}

TEST_CASE("without a skeleton a blank draft has one stage") {
    const guides::GuideDraft draft = blank_draft(nullptr, std::nullopt);
    CHECK(draft.guide.title == "Untitled guide");
    REQUIRE(draft.guide.stages.size() == 1);
    CHECK(draft.guide.stages[0].title == "Interview");
    CHECK(blank_draft(nullptr, "Cook").guide.title == "Cook");
}

} // namespace assay::guide_drafts
