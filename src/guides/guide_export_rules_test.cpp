#include <guides/guide_export_rules.hpp>
#include <guides/test_guide.hpp>

#include <doctest/doctest.h>

namespace assay::guides {
namespace {

importer::Guide numbered_guide() {
    importer::Guide guide = test_guide();
    for (std::size_t index = 0; index < guide.stages.size(); ++index)
        guide.stages[index].id = "s" + std::to_string(index);
    return guide;
}

std::string name_for(std::string title, std::string_view to) {
    importer::Guide guide = test_guide();
    guide.title = std::move(title);
    return export_file_name(guide, *read_export_wish(guide, to, "", ""));
}

std::string fault_of(std::string_view to, std::string_view part, std::string_view stage) {
    const auto wish = read_export_wish(numbered_guide(), to, part, stage);
    if (wish) return "none";
    CHECK(wish.error().fault == Fault::malformed);
    return wish.error().code;
}

} // namespace

TEST_CASE("a wish names a form, a part and a stage where the part is of one") {
    CHECK(fault_of("html", "", "") == "none");
    CHECK(fault_of("docx", "guide", "") == "none");
    CHECK(fault_of("json", "candidate", "") == "none");
    CHECK(fault_of("text", "kit", "s0") == "none");
    CHECK(fault_of("", "", "") == "query/to");
    CHECK(fault_of("odt", "", "") == "query/to");
    CHECK(fault_of("text", "all", "") == "query/part");
    CHECK(fault_of("text", "kit", "") == "query/stage");
    CHECK(fault_of("text", "scorecard", "s99") == "query/stage");
    CHECK(fault_of("text", "candidate", "s0") == "query/stage");
}

TEST_CASE("a guide without ids has no stage to ask for") {
    CHECK_FALSE(read_export_wish(test_guide(), "text", "kit", ""));
}

TEST_CASE("a file is named after the guide, the stage and the part") {
    const importer::Guide guide = numbered_guide();
    const auto named = [&](std::string_view part, std::string_view stage) {
        return export_file_name(guide, *read_export_wish(guide, "docx", part, stage));
    };
    CHECK(named("guide", "") == guide.title + ".docx");
    CHECK(named("kit", "s0") == guide.title + ", " + guide.stages[0].title + ", kit.docx");
    CHECK(named("scorecard", "s0") == guide.title + ", " + guide.stages[0].title + ", scorecard.docx");
    CHECK(named("candidate", "").ends_with(", for candidates.docx"));
}

TEST_CASE("a guide without a usable title still has a name, and a long one is cut between characters") {
    CHECK(name_for("../Keeper: \"north\"", "json") == "guide..-Keeper- -north-.json");
    CHECK(name_for(" ", "text") == "guide.txt");
    CHECK(name_for("a\nb\x1f", "markdown") == "a-b-.md");
    CHECK(name_for(std::string(120, 'a'), "text") == std::string(120, 'a') + ".txt");
    CHECK(name_for(std::string(121, 'a'), "text") == std::string(120, 'a') + ".txt");
    CHECK(name_for(std::string(119, 'a') + "é", "html") == std::string(119, 'a') + ".html");
}

TEST_CASE("every form has its media type, every part its foot") {
    for (std::size_t format = 0; format < std::size(export_formats); ++format)
        CHECK(media_type_of(static_cast<ExportFormat>(format)).contains('/'));
    CHECK(importer::foot_of(importer::PartKind::candidate) == "For candidates");
    for (const auto part : {importer::PartKind::guide, importer::PartKind::kit, importer::PartKind::scorecard})
        CHECK(importer::foot_of(part).starts_with("Internal"));
}

} // namespace assay::guides
