#include <stats/generalizability/likelihood/dense_product_tile.hpp>

namespace assay::stats {

void multiply_by_two(const Product& of) { multiply_tiles<Tile<2, 2, 4>>(of); }

} // namespace assay::stats
