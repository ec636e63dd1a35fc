using System.CommandLine;
using NetGen.Tool.Data;
using NetGen.Tool.Errors;
using NetGen.Tool.Files;
using NetGen.Tool.Fitting;
using NetGen.Tool.Networks;
using NetGen.Tool.Reports;
using NetGen.Training;

namespace NetGen.Tool.Commands;

/// <summary><c>netgen train data.csv --target COLUMN</c>: trains a network on a table, and writes it as a class with its weights.</summary>
internal static class TrainCommand
{
    /// <summary>The most columns of which each gets a line.</summary>
    private const int MostShown = 40;

    private static readonly Argument<string> File = new("data.csv") { Description = "A CSV file with a header; numbers and categories are found by themselves." };

    private static readonly Option<string> Target = new("--target", "-t") { Description = "The column to find from the others: classes, or numbers.", HelpName = "COLUMN", Required = true };

    private static readonly Option<string[]> Ignored = Lists.Of("--ignore", "COLUMN,…", "Columns to leave out, such as a row's number.");

    private static readonly Option<string[]> Categories = Lists.Of("--categories", "COLUMN,…", "Columns whose numbers are names of categories.");

    private static readonly Option<string> Task = Choices.Of("--task", "What the target is: found out unless given.", ["auto", "classes", "numbers"], "auto");

    private static readonly Option<string[]> Hidden = Lists.Of("--hidden", "UNITS,…", "Units of each hidden layer, or none; 16,16 unless given.");

    private static readonly Option<string> Function = Choices.Of("--activation", "That of the hidden layers.", [.. Enum.GetNames<Activation>().Where(name => name != nameof(Activation.Softmax))], nameof(Activation.Relu));

    private static readonly Option<string> Optimizer = Choices.Of("--optimizer", "How weights move.", ["Adam", "AdamW", "Sgd", "RmsProp", "Adagrad", "Lion"], "Adam");

    private static readonly Option<double> WeightDecay = Numbers.Of("--weight-decay", "How much large weights cost: for small tables much.", 0.01, value => value >= 0, "a number, 0 or above");

    private static readonly Option<int?> Epochs = Numbers.Optional<int>("--epochs", "How often all rows are gone through at most; unless given 60 to 1000, by the number of rows.", count => count is >= 1 and <= 1_000_000, "a whole number from 1 to 1000000");

    private static readonly Option<int> Batch = Numbers.Of("--batch", "Rows of a step.", 32, count => count >= 1, "a whole number, 1 or above");

    private static readonly Option<double?> LearningRate = Numbers.Optional<double>("--learning-rate", "The rate at the start, from which it falls to 0; unless given three times the optimizer's usual one.", rate => rate > 0, "a number above 0");

    private static readonly Option<int> Seed = Numbers.Of("--seed", "Decides initial weights, the rows held out and the order of rows: the same seed gives the same files.", 1, _ => true, "a whole number");

    private static readonly Option<double> TestShare = Numbers.Of("--test-share", "The share of rows that are held out and judge the result.", 0.2, share => share is > 0 and < 1, "a number above 0 and below 1");

    /// <summary>The command.</summary>
    /// <param name="terminal">Where it writes.</param>
    /// <param name="cancellation">Ends training; what was found by then is written.</param>
    public static Command Create(Terminal terminal, CancellationToken cancellation)
    {
        var files = new OutputOptions();
        var command = new Command("train", "Trains a network on a CSV file, and writes it as a C# class with a typed Predict, and its weights.")
        {
            File, Target, Ignored, Categories, Task, Hidden, Function, Optimizer, WeightDecay, Epochs, Batch, LearningRate, Seed, TestShare,
        };
        files.AddTo(command, "the CSV file's");
        Examples.Add(command,
            "netgen train iris.csv --target species",
            "netgen train houses.csv --target price --hidden 32,32 --ignore id --namespace Houses --output src/Houses");
        command.SetAction(found => Run(terminal, found, files, cancellation));
        return command;
    }

    private static int Run(Terminal terminal, ParseResult found, OutputOptions files, CancellationToken cancellation)
    {
        var path = found.GetRequiredValue(File);
        var name = files.Name(found, path);
        var (source, weights) = (files.Path(found, name.Name + ".cs"), files.Path(found, name.Name + ".weights"));
        using var set = files.Set(found, CancellationToken.None);
        set.Demand(source);
        set.Demand(weights);
        var options = Options(found);
        var table = CsvTable.Read(path);
        var data = DataSet.From(table, new ColumnChoice(found.GetRequiredValue(Target), Lists.Texts(found, Ignored), Lists.Texts(found, Categories), HasClasses(found)));
        Tell(terminal, data);

        var trainer = new Trainer(data, options);
        var text = new TrainedSource(data, name, Path.GetFileName(path));
        var type = Compile(trainer, name, text.Of("not trained yet", isFrozen: false, trainer.Declaration));
        var trained = EpochBar.Show(terminal, progress => trainer.Run(type, progress, cancellation));
        terminal.Line();
        terminal.Line(trained.Fit.ToString());
        foreach (var warning in trained.Fit.Warnings)
        {
            terminal.Warn(warning);
        }

        var figures = ResultReport.Show(terminal, data, trained);
        terminal.Line(figures);
        var isFrozen = files.IsFrozen(found);
        Write(set, new TrainedFiles(data, trained, name), text.Of(figures, isFrozen, Trainer.Declare(data, options, isFrozen)), (source, weights), trained);
        terminal.Line($"wrote {source} and {weights}");
        return trained.Fit.StopReason == StopReason.Cancelled ? ExitCode.Cancelled : ExitCode.Done;
    }

    private static Type Compile(Trainer trainer, ClassName name, SourceFile draft)
    {
        // With its members: what does not compile is told before training.
        try
        {
            return Compiled.Load(draft.ToText(withWeights: false), "the network").GetType(name.Full, throwOnError: true)!;
        }
        catch (CompilationException refused)
        {
            // Without the place, which is in a text that the user has not written.
            throw new InputException($"the network {OneLine.Quote(string.Join(", ", trainer.Declaration.Layers))} cannot be declared: {refused.Problem}");
        }
    }

    private static void Write(FileSet set, TrainedFiles files, SourceFile source, (string Source, string Weights) paths, TrainedNetwork trained)
    {
        using var weights = new StringWriter();
        trained.Network.SaveText(weights);
        files.Check(source.ToText(), weights.ToString());
        set.Add(paths.Source, source.ToText());
        set.Add(paths.Weights, weights.ToString());
        set.Commit();
    }

    private static void Tell(Terminal terminal, DataSet data)
    {
        terminal.Line($"{OneLine.Count(data.Rows, "row")}, {OneLine.Count(data.Inputs.Count, "column")} for {OneLine.Count(data.InputSize, "input")}");
        foreach (var column in data.Inputs.Take(MostShown))
        {
            terminal.Line($"  {OneLine.Escape(column.Name)}: {column.Found}");
        }

        if (data.Inputs.Count > MostShown)
        {
            terminal.Line(FormattableString.Invariant($"  and {data.Inputs.Count - MostShown} others"));
        }

        terminal.Line($"target {OneLine.Escape(data.Target.Name)}: {(data.Target is CategoryColumn classes ? classes.Describe("classes") : data.Target.Found)}");
        foreach (var warning in data.Inputs.Append(data.Target).Select(column => column.Warning).OfType<string>())
        {
            terminal.Warn(warning);
        }
    }

    private static bool? HasClasses(ParseResult found) => found.GetRequiredValue(Task) switch { "classes" => true, "numbers" => false, _ => null };

    private static FittingOptions Options(ParseResult found) => new()
    {
        Hidden = Lists.Units(found, Hidden, new FittingOptions().Hidden),
        Activation = Enum.Parse<Activation>(found.GetRequiredValue(Function)),
        Optimizer = found.GetRequiredValue(Optimizer),
        WeightDecay = found.GetRequiredValue(WeightDecay),
        Epochs = found.GetValue(Epochs),
        Batch = found.GetRequiredValue(Batch),
        LearningRate = found.GetValue(LearningRate),
        Seed = found.GetRequiredValue(Seed),
        TestShare = found.GetRequiredValue(TestShare),
    };
}
