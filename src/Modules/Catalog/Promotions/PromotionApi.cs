using Dialtone.Catalog.Entries;
using Dialtone.Platform.Tmf;

namespace Dialtone.Catalog.Promotions;

/// <summary>TMF671 Promotion Management: promotion. There is no v5 of it.</summary>
internal sealed class PromotionApi : ITmfApi
{
    public static void Map(TmfApi api) => api.InV4<Promotion, PromotionBody>("TMF671", "promotion");
}
