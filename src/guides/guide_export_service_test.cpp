#include <base/json.hpp>
#include <booklet/press_bench_test.hpp>
#include <boost/json.hpp>
#include <guides/guide_export_service.hpp>
#include <guides/test_guide.hpp>
#include <importer/guide_fields.hpp>
#include <importer/parse.hpp>
#include <platform/documents/document_text.hpp>
#include <platform/sandbox/process_sandbox.hpp>

#include <doctest/doctest.h>
#include <zip.h>

#include <algorithm>
#include <map>

namespace assay::guides {
namespace {

using importer::PartKind;

// A guide with something in every field that it can have.
importer::Guide full_guide() {
    importer::Guide guide = test_guide();
    guide.how_to_use = {{"Read", "All of it"}};
    guide.job_description.title = "Keeper";
    guide.job_description.sections.front().paragraphs = {"You keep it"};
    guide.process = {{"Call", "We call", importer::Range{10, 20}}};
    guide.profile.overview = "Calm";
    guide.profile.competencies = {{"Care", "Takes it"}};
    guide.profile.traits = {{"Kind", "To ducks"}};
    importer::Stage& stage = guide.stages.front();
    stage.interviewer_directions = {{"Listen"}, {{"Look for", {"Calm"}, 1, importer::ListRole::focus}}};
    stage.candidate_directions.lists = {{"Bring", {"Boots"}, 1, importer::ListRole::other}};
    guide.debrief = {{{"Meet"}, {{"Rules", {"Listen"}, 0, importer::ListRole::other}}}, {{{}, "Agreed?", "Ask all"}}};
    guide.references = {{{"Call"}, {{"Ask", {"Dates"}, 0, importer::ListRole::other}}},
                        {{{}, "Again?", "Listen", {}}},
                        {{test_item("Care")}}};
    guide.faq = {{"May I?", "Yes"}};
    guide.texts = {{"/stages/0/questions/0", "Before the first"}, {"/faq/0", "Before the others"}};
    guide.unplaced = {{7, "Nowhere"}};
    return guide;
}

// Every text of a guide replaced by a word that stands nowhere else, known by its pointer.
class Marked {
  public:
    Marked() {
        boost::json::value tree = boost::json::parse(json::write(full_guide()));
        mark(tree, "", "");
        guide = *json::read<importer::Guide>(boost::json::serialize(tree));
    }

    importer::Guide guide;
    std::map<std::string, std::string> words; // pointer to word

  private:
    void mark(boost::json::value& node, const std::string& pointer, std::string_view name) {
        if (auto* object = node.if_object())
            for (auto& each : *object) mark(each.value(), pointer + "/" + std::string(each.key()), each.key());
        if (auto* list = node.if_array())
            for (std::size_t index = 0; index < list->size(); ++index)
                mark((*list)[index], pointer + "/" + std::to_string(index), name);
        const bool is_choice = name == "kind" || name == "scope" || name == "role" || name == "before";
        if (!node.is_string() || is_choice) return;
        const std::string word = "Zq" + std::to_string(1000 + words.size()) + "x";
        words[pointer] = word;
        node = word;
    }
};

bool is_public(std::string_view pointer) {
    if (pointer.starts_with("/job_description/") || pointer.starts_with("/process/")) return true;
    if (!pointer.starts_with("/stages/")) return false;
    const std::string_view inside = pointer.substr(pointer.find('/', 8));
    return inside == "/title" || inside.starts_with("/candidate_directions/");
}

// All files of a Word document, one behind the other.
std::string unpacked(const std::string& bytes) {
    zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, nullptr);
    zip_t* archive = zip_open_from_source(source, ZIP_RDONLY, nullptr);
    REQUIRE(archive != nullptr);
    std::string all;
    for (zip_int64_t index = 0; index < zip_get_num_entries(archive, 0); ++index) {
        zip_stat_t stat;
        REQUIRE(zip_stat_index(archive, static_cast<zip_uint64_t>(index), 0, &stat) == 0);
        std::string part(stat.size, '\0');
        zip_file_t* file = zip_fopen_index(archive, static_cast<zip_uint64_t>(index), 0);
        REQUIRE(zip_fread(file, part.data(), part.size()) == static_cast<zip_int64_t>(part.size()));
        zip_fclose(file);
        all += part;
    }
    zip_discard(archive);
    return all;
}

// The words that somebody who has the document can find in it.
std::string words_in(const ExportedGuide& exported, ExportFormat format) {
    if (format == ExportFormat::docx) return unpacked(exported.bytes);
    if (format != ExportFormat::pdf) return exported.bytes;
    sandbox::ProcessSandbox sandbox;
    const auto text = documents::document_text(exported.bytes, documents::FileType::pdf, sandbox);
    REQUIRE(text);
    REQUIRE(text->text);
    return *text->text + exported.bytes; // properties and outline stand unpacked in it
}

ExportedGuide exported(const importer::Guide& guide, ExportFormat format, PartKind part, std::size_t stage = 0) {
    const auto made = GuideExportService(booklet::test_press()).write(guide, {format, {part, stage}}, "version 1");
    REQUIRE(made);
    return *made;
}

std::vector<ExportFormat> every_format() {
    std::vector<ExportFormat> formats;
    for (std::size_t format = 0; format < std::size(export_formats); ++format)
        formats.push_back(static_cast<ExportFormat>(format));
    return formats;
}

} // namespace

TEST_CASE("what candidates get holds everything public and nothing internal, in every form") {
    const Marked marked;
    REQUIRE(marked.words.size() > 60);
    sandbox::ProcessSandbox sandbox;
    for (const ExportFormat format : every_format()) {
        if (format == ExportFormat::pdf && !sandbox.has("pdftotext")) {
            MESSAGE("skipped: poppler-utils is absent");
            continue;
        }
        const ExportedGuide made = exported(marked.guide, format, PartKind::candidate);
        const std::string words = words_in(made, format) + made.file_name;
        for (const auto& [pointer, word] : marked.words) {
            CAPTURE(export_formats[static_cast<std::size_t>(format)]);
            CAPTURE(pointer);
            CHECK(words.contains(word) == is_public(pointer));
        }
    }
}

TEST_CASE("the whole guide holds every text in every form; a kit those of its stage alone") {
    const Marked marked;
    for (const ExportFormat format : every_format()) {
        const std::string whole = words_in(exported(marked.guide, format, PartKind::guide), format);
        const std::string kit = words_in(exported(marked.guide, format, PartKind::kit, 1), format);
        for (const auto& [pointer, word] : marked.words) {
            CAPTURE(export_formats[static_cast<std::size_t>(format)]);
            CAPTURE(pointer);
            const bool is_only_in_json = pointer.starts_with("/placeholders/") || pointer.starts_with("/unplaced/");
            if (!is_only_in_json) CHECK(whole.contains(word));
            CHECK(kit.contains(word) == (pointer == "/title" || pointer.starts_with("/stages/1/")));
        }
    }
}

TEST_CASE("a blank scorecard holds the items, anchors and recommendation of its stage, and no question") {
    const Marked marked;
    for (const ExportFormat format : every_format()) {
        const std::string card = words_in(exported(marked.guide, format, PartKind::scorecard), format);
        for (const auto& [pointer, word] : marked.words) {
            CAPTURE(export_formats[static_cast<std::size_t>(format)]);
            CAPTURE(pointer);
            if (pointer.starts_with("/stages/0/scorecard/") || pointer == "/stages/0/title") CHECK(card.contains(word));
            if (pointer.contains("/questions/") || pointer.starts_with("/profile/")) CHECK_FALSE(card.contains(word));
        }
    }
}

TEST_CASE("an exported guide has no ids and reads back the same") {
    importer::Guide guide = test_guide();
    guide.stages[0].id = std::string("1");
    const ExportedGuide made = exported(guide, ExportFormat::json, PartKind::guide);
    const auto read = importer::parse(made.bytes, made.file_name);
    REQUIRE(read);
    CHECK(json::write(read->guide) == json::write(without_ids(guide)));
}

TEST_CASE("the same guide gives the same bytes in every form") {
    for (const ExportFormat format : every_format())
        CHECK(exported(full_guide(), format, PartKind::guide).bytes ==
              exported(full_guide(), format, PartKind::guide).bytes);
}

TEST_CASE("a guide too long to print says so, and is still written in the other forms") {
    importer::Guide guide = test_guide();
    guide.introduction = std::string(booklet::largest_guide, 'w');
    const GuideExportService exports(booklet::test_press());
    const auto refused = exports.write(guide, {ExportFormat::pdf, {}}, "");
    REQUIRE_FALSE(refused);
    CHECK(refused.error().fault == Fault::too_large);
    CHECK(exports.write(guide, {ExportFormat::docx, {}}, ""));
}

} // namespace assay::guides
