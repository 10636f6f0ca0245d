// Lines of print to pieces: wrapped lines joined, also over the end of a page; list entries by their marks or, where a
// document prints none, by standing further in; tables by their columns.
#pragma once

#include <importer/document/pdf/faces.hpp>
#include <importer/document/rich/piece.hpp>
#include <importer/notice.hpp>
#include <importer/placement.hpp>

namespace assay::importer::pdf {

// A line with a role that a person chose begins a piece. Line numbers in notices and `chosen` count as the pieces'
// lines will. Pieces know their lines of print (`Piece::print`).
Pieces pieces_of(std::vector<PrintLine> lines, const Faces& faces, const RoleOverrides& chosen,
                 std::vector<Notice>& notices);

} // namespace assay::importer::pdf
