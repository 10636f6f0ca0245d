// Reviews and comparisons of whole guides: the built-in ones, and the reference guide where it lies beside the
// repository.
#include <base/json.hpp>
#include <boost/json/parse.hpp>
#include <importer/guide_fields.hpp>
#include <importer/parse.hpp>
#include <review/changes.hpp>
#include <review/review.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>

namespace assay::review {
namespace {

importer::Guide guide_of(const std::filesystem::path& path) {
    std::ifstream in(path, std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(in), {}};
    auto parsed = importer::parse(text, path.filename().string());
    REQUIRE(parsed);
    return std::move(parsed->guide);
}

std::vector<std::filesystem::path> built_in() {
    std::vector<std::filesystem::path> paths;
    for (const auto& each : std::filesystem::directory_iterator("guides"))
        if (each.path().extension() == ".txt") paths.push_back(each.path());
    std::ranges::sort(paths);
    REQUIRE(paths.size() >= 3);
    return paths;
}

// Pointers lead somewhere, and a quote stands in the text that its pointer leads to.
void check_places(const importer::Guide& guide) {
    const boost::json::value tree = boost::json::parse(json::write(guide));
    const auto find = [&](const std::string& pointer) {
        boost::system::error_code fault;
        return tree.find_pointer(pointer, fault);
    };
    const GuideReview reviewed = review(guide);
    for (const GuideFinding& each : reviewed.findings) {
        CAPTURE(each.code);
        CAPTURE(each.pointer);
        const boost::json::value* const place = find(each.pointer);
        REQUIRE(place != nullptr);
        for (const std::string& other : each.others) CHECK(find(other) != nullptr);
        if (!each.quote) continue;
        REQUIRE(place->is_string());
        CHECK(std::string_view(place->as_string()).contains(*each.quote));
    }
    for (const PlaceholderReview& each : reviewed.placeholders)
        for (const std::string& pointer : each.pointers)
            CHECK(std::string_view(find(pointer)->as_string()).contains('[' + each.text + ']'));
}

void check_matrix(const importer::Guide& guide) {
    const GuideReview reviewed = review(guide);
    for (std::size_t stage = 0; stage < guide.stages.size(); ++stage) {
        REQUIRE(reviewed.stages[stage].matrix.size() == guide.stages[stage].scorecard.items.size());
        CHECK(reviewed.stages[stage].asked.size() == guide.stages[stage].scorecard.items.size());
        for (const auto& row : reviewed.stages[stage].matrix) CHECK(row.size() == guide.stages[stage].questions.size());
    }
}

TEST_CASE("the built-in guides give cause for notes and no more") {
    for (const std::filesystem::path& path : built_in()) {
        const importer::Guide guide = guide_of(path);
        CAPTURE(path.string());
        check_places(guide);
        check_matrix(guide);
        for (const GuideFinding& each : review(guide).findings) {
            CAPTURE(each.sentence);
            CHECK(each.severity == importer::Severity::note);
        }
    }
}

TEST_CASE("what was read by hand of the built-in guide for machine learning engineers") {
    const GuideReview reviewed = review(guide_of("guides/machine-learning-engineer.txt"));
    const StageReview& production = reviewed.stages[3];
    // Six competencies, six questions, and each question is mainly about its own.
    const std::vector<std::size_t> asked_by = {0, 2, 1, 4, 3, 5};
    for (std::size_t item = 0; item < asked_by.size(); ++item) {
        CAPTURE(item);
        CHECK(production.matrix[item][asked_by[item]] == 2);
        CHECK(std::ranges::count(production.matrix[item], 2) == 1);
    }
}

TEST_CASE("the reference guide is found wanting where a reader finds it wanting") {
    const std::filesystem::path path = "../shared/guides/machine-learning-engineer.txt";
    if (!std::filesystem::exists(path)) {
        MESSAGE("The reference guide is not beside the repository; its review was not checked.");
        return;
    }
    const importer::Guide guide = guide_of(path);
    check_places(guide);
    check_matrix(guide);
    std::map<std::string, int> counts;
    for (const GuideFinding& each : review(guide).findings) ++counts[each.code];
    CHECK(counts["question-repeated"] == 3);
    CHECK(counts["stage-overlap"] == 1);
    CHECK(counts["item-not-asked"] == 0);
    CHECK(counts["question-not-rated"] == 4);
    CHECK(counts["double-barrelled"] == 1);
    CHECK(counts["anchors-alike"] == 1);
    CHECK(counts["anchor-not-observable"] == 1);
    CHECK(counts["no-minutes"] == 3);
    CHECK(counts["vague-anchors"] == 28);
    CHECK(counts["risky-question"] + counts["leading-question"] + counts["closed-question"] == 0);
}

TEST_CASE("a guide compared with itself has no changes, with another one many, each with a sentence") {
    const auto paths = built_in();
    const importer::Guide first = guide_of(paths[0]);
    const importer::Guide second = guide_of(paths[1]);
    CHECK(changes_between(first, first).changes.empty());
    const VersionChanges changes = changes_between(first, second);
    CHECK(changes.changes.size() > 100);
    for (const VersionChange& each : changes.changes) CHECK(each.sentence.ends_with('.'));
}

} // namespace
} // namespace assay::review
