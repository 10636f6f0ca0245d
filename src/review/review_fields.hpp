// Field lists of reviews.
#pragma once

#include <base/fields.hpp>
#include <importer/guide_fields.hpp>
#include <review/review.hpp>

namespace assay::review {

ASSAY_FIELDS(GuideFinding, (code, severity, pointer, sentence, quote, example, reference, others))
ASSAY_FIELDS(StageReview, (title, minutes, candidate_question_minutes, needed_minutes, matrix, asked))
ASSAY_FIELDS(PlaceholderReview, (text, scope, kind, occurrences, pointers))
ASSAY_FIELDS(GuideReview, (stages, placeholders, findings))

} // namespace assay::review

namespace assay {

template <>
inline constexpr auto field_rules<review::StageReview> = rules(
    rule<&review::StageReview::needed_minutes>({.documentation = "Minutes that the questions take, least and most"}),
    rule<&review::StageReview::matrix>(
        {.documentation = "A row for each item, a column for each question: 2 mainly about it, 1 touches it, 0"}),
    rule<&review::StageReview::asked>({.documentation = "How many questions ask about each item"}));

template <>
inline constexpr auto field_rules<review::GuideFinding> =
    rules(rule<&review::GuideFinding::pointer>({.documentation = "JSON pointer into the guide, by index"}),
          rule<&review::GuideFinding::quote>({.documentation = "Words of the text at the pointer"}),
          rule<&review::GuideFinding::example>({.documentation = "A better wording"}),
          rule<&review::GuideFinding::reference>({.documentation = "The rule or the research behind the finding"}));

} // namespace assay
