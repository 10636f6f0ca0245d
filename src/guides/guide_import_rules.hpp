// Pure parts of the import preview: what a person may call a line, and the lines as they are shown.
#pragma once

#include <base/result.hpp>
#include <guides/guide_import.hpp>
#include <importer/parse.hpp>

namespace assay::guides {

// `present` with the roles of `wished` over them; `auto` takes a line's role away. Refused, all at once with pointers
// `/roles/LINE`: a key that is no line number, a word that is no role.
Result<ChosenRoles> merged_roles(ChosenRoles present, const ChosenRoles& wished);

// For the reader. `roles` comes from merged_roles.
importer::RoleOverrides overrides_of(const ChosenRoles& roles);

// Every non-blank line of the document, in order. `sure` is false where nothing but a guess or no place was found;
// what a person chose is sure. Empty for a document that is the guide JSON itself.
std::vector<PreviewLine> preview_lines(const importer::ParsedGuide& parsed, const ChosenRoles& roles);

// The chosen roles that stand at no line of the preview, as faults.
std::vector<FieldError> faults_in_roles(const ChosenRoles& wished, const std::vector<PreviewLine>& lines);

} // namespace assay::guides
