// Field lists of changes.
#pragma once

#include <base/fields.hpp>
#include <review/changes.hpp>

namespace assay::review {

ASSAY_ENUM(ChangeKind, added, removed, changed, moved)
ASSAY_FIELDS(VersionChange, (kind, subject, pointer, sentence, before, after))
ASSAY_FIELDS(TouchedItem, (pointer, name, stage))
ASSAY_FIELDS(VersionChanges, (changes, scorecard_items))

} // namespace assay::review

namespace assay {

template <>
inline constexpr auto field_rules<review::VersionChange> = rules(rule<&review::VersionChange::pointer>(
    {.documentation = "Into the new guide, into the old one where it was removed"}));

template <>
inline constexpr auto field_rules<review::VersionChanges> = rules(rule<&review::VersionChanges::scorecard_items>(
    {.documentation = "Rated items whose name, kind or anchors changed, so that ratings mean something else"}));

} // namespace assay
