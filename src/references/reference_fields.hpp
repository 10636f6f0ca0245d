// Fields of references and their limits.
#pragma once

#include <base/fields.hpp>
#include <references/reference.hpp>

namespace assay::references {

ASSAY_ENUM(ReferenceState, recorded)
ASSAY_FIELDS(Answer, (question_id, text, rating, notes))
ASSAY_FIELDS(ReferenceRating, (item_id, score, reason))
ASSAY_FIELDS(ReferenceInput, (name, email, relation, reporting_line, worked_together, answers, ratings))
ASSAY_FIELDS(ReferencePatch, (name, email, relation, reporting_line, worked_together, answers, ratings))
ASSAY_FIELDS(Reference, (id, application_id, state, sealed, name, email, relation, reporting_line, worked_together,
                         answers, ratings, recorded_by, recorded_by_name, recorded_at))
ASSAY_FIELDS(SealedReference, (id, application_id, state, sealed))

} // namespace assay::references

namespace assay {

template <>
inline constexpr auto field_rules<references::Answer> =
    rules(rule<&references::Answer::question_id>({.min_length = 1, .max_length = 64}));

template <>
inline constexpr auto field_rules<references::ReferenceRating> =
    rules(rule<&references::ReferenceRating::item_id>({.min_length = 1, .max_length = 64}),
          rule<&references::ReferenceRating::score>({.min = 0, .max = 4}));

template <>
inline constexpr auto field_rules<references::ReferenceInput> =
    rules(rule<&references::ReferenceInput::name>({.min_length = 1, .max_length = 200}),
          rule<&references::ReferenceInput::email>({.min_length = 3, .max_length = 254}),
          rule<&references::ReferenceInput::relation>({.min_length = 1, .max_length = 500}),
          rule<&references::ReferenceInput::reporting_line>({.max_length = 500}),
          rule<&references::ReferenceInput::worked_together>({.max_length = 500}),
          rule<&references::ReferenceInput::answers>({.max_length = 200}),
          rule<&references::ReferenceInput::ratings>({.max_length = 200}));

template <>
inline constexpr auto field_rules<references::ReferencePatch> =
    rules(rule<&references::ReferencePatch::name>({.min_length = 1, .max_length = 200}),
          rule<&references::ReferencePatch::email>({.min_length = 3, .max_length = 254}),
          rule<&references::ReferencePatch::relation>({.min_length = 1, .max_length = 500}),
          rule<&references::ReferencePatch::reporting_line>({.max_length = 500}),
          rule<&references::ReferencePatch::worked_together>({.max_length = 500}),
          rule<&references::ReferencePatch::answers>({.max_length = 200}),
          rule<&references::ReferencePatch::ratings>({.max_length = 200}));

} // namespace assay
