using Dialtone.Catalog.Entries;
using Dialtone.Platform.Tmf;

namespace Dialtone.Catalog.Categories;

/// <summary>TMF620 Product Catalog Management: category.</summary>
internal sealed class CategoryApi : ITmfApi
{
    public static void Map(TmfApi api) => api.Entry<Category, CategoryBody>("category").Promote("parentId", c => c.ParentId);
}
