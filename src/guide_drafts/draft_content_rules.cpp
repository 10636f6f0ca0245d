#include <guide_drafts/draft_content_rules.hpp>
#include <guide_drafts/guide_element_rules.hpp>
#include <importer/facts/placeholder_recount.hpp>
#include <importer/json_reader.hpp>

#include <algorithm>
#include <unordered_set>

namespace assay::guide_drafts {
namespace {

constexpr std::size_t most_remembered = 1000;

// Faults of indexes. What has no title is unfit to publish, not faulty.
std::vector<FieldError> index_faults(const importer::Guide& guide) {
    std::vector<FieldError> faults = importer::faults_of(guide);
    std::erase_if(faults, [](const FieldError& each) { return each.pointer.ends_with("/title"); });
    if (faults.empty()) return faults;
    const ElementPlaces places(guide);
    for (FieldError& each : faults) each.pointer = places.by_id(each.pointer);
    return faults;
}

std::size_t shared_length(std::string_view left, std::string_view right) {
    return static_cast<std::size_t>(std::ranges::mismatch(left, right).in1 - left.begin());
}

// The change that comes nearest to what is at fault, the last of equals.
std::size_t change_behind(std::string_view pointer, const std::vector<GuideChange>& changes) {
    std::size_t nearest = 0;
    for (std::size_t number = 0; number < changes.size(); ++number)
        if (shared_length(changes[number].path, pointer) >= shared_length(changes[nearest].path, pointer))
            nearest = number;
    return nearest;
}

} // namespace

void count_placeholders(DraftContent& content) {
    std::vector<importer::Placeholder> known = std::move(content.guide.placeholders);
    std::ranges::move(content.former.placeholders, std::back_inserter(known));
    content.guide.placeholders = importer::recounted_placeholders(content.guide, known);
    std::unordered_set<std::string_view> seen;
    for (const importer::Placeholder& each : content.guide.placeholders) seen.insert(each.text);
    std::vector<importer::Placeholder> gone;
    for (const importer::Placeholder& each : known)
        if (gone.size() < most_remembered && seen.insert(each.text).second) gone.push_back(each);
    content.former.placeholders = std::move(gone);
}

std::vector<FieldError> broken_by(const importer::Guide& before, const importer::Guide& after,
                                  const std::vector<GuideChange>& changes) {
    std::vector<FieldError> faults;
    std::vector<FieldError> found = index_faults(after);
    if (found.empty()) return faults;
    const auto known = index_faults(before);
    for (FieldError& each : found) {
        if (std::ranges::find(known, each.pointer, &FieldError::pointer) != known.end()) continue;
        faults.push_back({"/changes/" + std::to_string(change_behind(each.pointer, changes)) + "/value",
                          std::move(each.code), each.pointer + " " + each.detail});
    }
    return faults;
}

DraftContent drafted(importer::Guide guide, Ids& ids) {
    DraftContent content{std::move(guide), {}};
    content.guide.lines.value.reset();
    give_missing_ids(content.guide, ids);
    point_texts_by_id(content.guide);
    count_placeholders(content);
    return content;
}

importer::Guide plain_guide(const DraftContent& content) {
    importer::Guide guide = content.guide;
    point_texts_by_index(guide);
    return guide;
}

} // namespace assay::guide_drafts
