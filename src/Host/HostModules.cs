using Dialtone.Catalog;
using Dialtone.Host.Conformance;
using Dialtone.Inventory;
using Dialtone.Ordering;
using Dialtone.Parties;
using Dialtone.Platform.Modules;

namespace Dialtone.Host;

/// <summary>The modules of this executable. Adding one is a line here and a project reference.</summary>
public static class HostModules
{
    public static ModuleList All() => new([new PartiesModule(), new CatalogModule(), new InventoryModule(), new OrderingModule(), new ConformanceModule()]);
}
