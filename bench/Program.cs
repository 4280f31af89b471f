using Dialtone.Bench;

// dotnet run -c Release --project bench -- NAME
// Ends with one line of JSON and exits 1 where the goal is missed. The floor is measured in the same run, in turn with the product.
return args.FirstOrDefault() switch
{
    "orders" => await OrdersBench.Run(),
    "read" => await ReadBench.Run(),
    "tmf" => await TmfBench.Run(),
    "rules" => RulesBench.Run(),
    "catalog" => CatalogBench.Run(),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("bench orders | read | tmf | rules | catalog   (PostgreSQL: ConnectionStrings__Dialtone, or a throwaway cluster of the installed one)");
    return 2;
}
