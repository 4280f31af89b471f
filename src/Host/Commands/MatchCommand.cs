using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Dialtone.Contracts.Parties;
using Dialtone.Host.Demo;
using Dialtone.Parties;
using Dialtone.Platform.Failures;

namespace Dialtone.Host.Commands;

/// <summary><c>match evaluate</c>: how well the match engine does on files whose answers are known, or how long it takes. No store is read or written.</summary>
static class MatchCommand
{
    public static Command Match()
    {
        var file = new Argument<FileInfo?>("file") { Description = "CSV with a header row, or labelled pairs.", Arity = ArgumentArity.ZeroOrOne };
        var second = new Argument<FileInfo?>("second") { Description = "A second file: its records are matched with the first's, one with one at the most.", Arity = ArgumentArity.ZeroOrOne };
        var columns = new Option<FileInfo?>("--columns") { Description = "Which column is what (JSON). Guessed from the header where it is left out." };
        var truth = new Option<FileInfo?>("--truth") { Description = "CSV of the pairs that are the same: an id of each in the first two columns." };
        var explain = new Option<int>("--explain") { Description = "Explains so many pairs, the most doubtful first." };
        var synthetic = new Option<int>("--synthetic") { Description = "Instead of a file: so many made-up customers, one in five of them twice." };
        var evaluate = new Command("evaluate", "Learns from the records without their answers, matches them, and prints precision, recall and F1.") { file, second, columns, truth, explain, synthetic };
        evaluate.SetAction(parsed => Evaluate(parsed.GetValue(file), parsed.GetValue(second), parsed.GetValue(columns), parsed.GetValue(truth), parsed.GetValue(explain), parsed.GetValue(synthetic)));
        return new Command("match", "Finding customers that are the same.") { evaluate };
    }

    static int Evaluate(FileInfo? file, FileInfo? second, FileInfo? columns, FileInfo? truth, int explain, int synthetic)
    {
        if (file is null && synthetic <= 0)
        {
            Console.Error.WriteLine("match evaluate FILE [FILE2], or match evaluate --synthetic COUNT");
            return 2;
        }
        foreach (var given in new[] { file, second, columns, truth })
            if (given is { Exists: false })
            {
                Console.Error.WriteLine($"There is no file {given}.");
                return 2;
            }
        var messages = new Messages([typeof(PartiesModule).Assembly]);
        using var services = Services();
        var watch = Stopwatch.StartNew();
        using var first = file is null ? MadeUpDuplicates.Write(synthetic) : new StreamReader(file.FullName);
        using var other = second is null ? null : new StreamReader(second.FullName);
        using var answers = truth is null ? null : new StreamReader(truth.FullName);
        if (file is null) Console.WriteLine($"{watch.Elapsed.TotalSeconds,7:0.0} s  made up");
        watch.Restart();
        try
        {
            var report = services.GetRequiredService<IMatchEvaluation>().Evaluate(new(first, other, columns is null ? null : File.ReadAllText(columns.FullName), answers, explain),
                step => Console.WriteLine($"{watch.Elapsed.TotalSeconds,7:0.0} s  {step}"));
            foreach (var explanation in report.Explanations) Explain(explanation, messages);
            Print(report, watch.Elapsed);
            return 0;
        }
        catch (Failure failure)
        {
            foreach (var problem in failure.Problems) Console.Error.WriteLine(messages.Say(Commanded.Language, problem));
            return 1;
        }
    }

    static void Print(MatchReport report, TimeSpan took)
    {
        Console.WriteLine("columns    " + string.Join(", ", report.Columns.Select(c => $"{c.Column} ({c.Kind})")));
        Console.WriteLine(Invariant($"pairs      {report.Compared} compared of {report.Pairs}; {report.LeftBlocks} blocks too large; the model expects {report.EstimatedMatches} matches"));
        foreach (var result in report.Results)
            Console.WriteLine(Invariant($"{result.Name,-10} from {result.Threshold:0.####}: {result.Found} pairs") + (result.Precision is null ? "" : Invariant($"   precision {result.Precision:0.0000}   recall {result.Recall:0.0000}   F1 {result.F1:0.0000}")));
        using var process = Process.GetCurrentProcess();
        Console.WriteLine(Invariant($"took       {took.TotalSeconds:0.0} s on {Environment.ProcessorCount} processors, at most {process.PeakWorkingSet64 >> 20} MB"));
    }

    static void Explain(MatchExplanation explanation, Messages messages)
    {
        Console.WriteLine(Invariant($"{explanation.First} – {explanation.Second}: {explanation.Weight:+0.0;-0.0;0} bits, {explanation.Probability:0.0000}, {Word(messages, "decision", explanation.Decision)}"));
        foreach (var reason in explanation.Reasons)
            Console.WriteLine(Invariant($"    {reason.Weight,7:+0.0;-0.0;0}  {reason.Field}: {Word(messages, "level", reason.Level)}") + (reason.First is null && reason.Second is null ? "" : $"   {reason.First ?? "—"} / {reason.Second ?? "—"}"));
    }

    static string Word(Messages messages, string group, string code) => messages.Say(Commanded.Language, $"parties.match.{group}.{code}", new Dictionary<string, object?>());

    static ServiceProvider Services()
    {
        var services = new ServiceCollection();
        new PartiesModule().Register(services);
        return services.BuildServiceProvider();
    }

    static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
