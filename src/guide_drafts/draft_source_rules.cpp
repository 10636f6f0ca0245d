#include <base/text.hpp>
#include <guide_drafts/draft_source_rules.hpp>
#include <guide_drafts/guide_element_rules.hpp>

namespace assay::guide_drafts {

Result<void> must_name_one_source(const NewGuideDraft& wish) {
    const bool is_blank = wish.blank && *wish.blank;
    const int named = (wish.guide_id ? 1 : 0) + (wish.built_in ? 1 : 0) + (is_blank ? 1 : 0);
    if (named != 1)
        return refuse_field("/guide_id", "required", "name one of guide_id, built_in and blank, and only one");
    if (wish.title && !is_blank) return refuse_field("/title", "unknown", "is for a blank draft only");
    return {};
}

guides::GuideDraft without_ids(guides::GuideDraft draft) {
    for_each_element_of(draft.guide, [](auto& element) { element.id = {}; });
    return draft;
}

guides::GuideDraft blank_draft(const importer::Guide* skeleton, const std::optional<std::string>& title) {
    guides::GuideDraft draft;
    if (skeleton != nullptr)
        draft.guide = *skeleton;
    else
        draft.guide.stages.emplace_back().title = "Interview";
    if (title)
        draft.guide.title = draft.guide.job_description.title = std::string(trim(*title));
    else if (skeleton == nullptr)
        draft.guide.title = "Untitled guide";
    return without_ids(std::move(draft));
}

} // namespace assay::guide_drafts
