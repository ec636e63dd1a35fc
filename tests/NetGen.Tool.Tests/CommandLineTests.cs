using System.Text.RegularExpressions;
using NetGen.Tool.Errors;
using NetGen.Tool.Tests.Support;

namespace NetGen.Tool.Tests;

/// <summary>The command line: help with examples, and one line where it is wrong.</summary>
public sealed class CommandLineTests
{
    private static readonly string[] Names = ["new", "train", "import", "export", "inspect"];

    public static TheoryData<string> Commands => [.. Names];

    [Fact]
    public void TheHelpNamesEveryCommand()
    {
        var output = Workplace.Run("--help").Succeeds().Output;
        Assert.All(Names, command => Assert.Matches(new Regex($"^  {command} ", RegexOptions.Multiline), output));
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void TheHelpOfACommandHasExamples(string command)
    {
        var output = Workplace.Run(command, "--help").Succeeds().Output;
        Assert.Matches(new Regex($@"^Examples:\r?\n  netgen {command} ", RegexOptions.Multiline), output);
    }

    [Theory]
    [InlineData("", "Required command was not provided; netgen --help shows how")]
    [InlineData("dance", "dance", "netgen --help")]
    [InlineData("train", "netgen train --help")]
    [InlineData("train a.csv", "'--target' is required")]
    [InlineData("train a.csv --target y --epochs 0", "--epochs: expected a whole number from 1 to 1000000, found '0'")]
    [InlineData("train a.csv --target y --epochs 1.5", "--epochs: expected a whole number", "found '1.5'")]
    [InlineData("train a.csv --target y --batch none", "--batch: expected a whole number, 1 or above, found 'none'")]
    [InlineData("train a.csv --target y --learning-rate NaN", "--learning-rate: expected a number above 0, found 'NaN'")]
    [InlineData("train a.csv --target y --test-share 1", "--test-share: expected a number above 0 and below 1, found '1'")]
    [InlineData("train a.csv --target y --seed x", "--seed: expected a whole number, found 'x'")]
    [InlineData("train a.csv --target y --activation softmax", "--activation: expected one of Identity, ", "found 'softmax'")]
    [InlineData("train a.csv --target y --optimizer best", "--optimizer: expected one of Adam, ", "found 'best'")]
    [InlineData("train a.csv --target y --hidden 16,x", "--hidden: expected whole numbers from 1 to 16384", "found 'x'")]
    [InlineData("train a.csv --target y --hidden ,", "--hidden: expected whole numbers", "found ''")]
    [InlineData("train a.csv --target y --hidden 0", "--hidden: expected whole numbers")]
    [InlineData("train a.csv --target y --name class", "--name: expected the name of a class, such as Iris, found 'class'")]
    [InlineData("train a.csv --target y --namespace a..b", "--namespace: expected names with full stops between them")]
    [InlineData("train a.csv --target y --nonsense", "--nonsense")]
    [InlineData("export a.weights", "'--to' is required")]
    [InlineData("new a/b", "NAME: expected letters, digits")]
    [InlineData("new netgen", "NAME: expected another name than that of a library")]
    [InlineData("new ..", "NAME: expected letters, digits")]
    public void AWrongLineIsAnsweredInOne(string line, params string[] parts) =>
        Workplace.Run(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Fails(ExitCode.Usage, parts);

    [Fact]
    public void AFaultOfTheProgramItselfIsToldInOneLine()
    {
        using var error = new StringWriter();
        using var output = new FailingWriter();
        var code = NetGenCommand.Run(["--help"], new Terminal(output, error, isInteractive: false));
        new ToolRun(code, string.Empty, error.ToString()).Fails(
            ExitCode.Fault, "error: InvalidOperationException: The writer\\u000afailed. at NetGen.Tool.Tests.Support.FailingWriter.Write(Char value)", "this is a fault of netgen");
    }

    [Fact]
    public void ANetworkThatIsTooLargeIsAnsweredInOneLine()
    {
        using var workplace = new Workplace();
        Workplace.Run("train", Tables.Iris, "--target", "label", "--output", workplace.Folder, "--hidden", "16000,16000").Fails(ExitCode.Input, "cannot be declared: NETGEN");
        Assert.Empty(workplace.Files);
    }

    /// <summary>A class may not have a member of its own name, nor be called what its code uses: that is told before anything is read, also where a file gives the name.</summary>
    [Theory]
    [InlineData("train predict.csv --target y", "--name", "'Predict' is the name of a member of the written class, or of a type or namespace that it uses; give another")]
    [InlineData("train a.csv --target y --name Loss", "--name", "'Loss' is the name of a member of the written class, or of a type or namespace that it uses; give another")]
    [InlineData("train categories2.csv --target y --frozen", "--name", "'Categories2' is the name of a member of the written class", "give another")]
    [InlineData("train system.csv --target y", "--name", "'System' is the name of a member of the written class, or of a type or namespace that it uses; give another")]
    [InlineData("train record.csv --target y --name record", "--name", "'record' is a word of C#; give another")]
    [InlineData("train a.csv --target y --namespace My.Activation", "--namespace", "'Activation' is the name of a type that the written class uses; give another")]
    [InlineData("import classes.onnx", "--name", "'Classes' is the name of a member of the written class", "give another")]
    [InlineData("import forward.safetensors --layers 2-1", "--name", "'Forward' is the name of a member of the written class", "give another")]
    [InlineData("export kernels.weights --to csharp", "--name", "'Kernels' is the name of a member of the written class", "give another")]
    public void ANameThatTheClassCannotHave(string line, string option, params string[] parts)
    {
        var run = Workplace.Run(line.Split(' '));
        run.Fails(ExitCode.Usage, [$"error: {option}: ", .. parts]);
        Assert.Empty(run.Output);
    }

    [Theory]
    [InlineData("train  --target y", "expected the path of a CSV file, found ''")]
    [InlineData("inspect ", "expected the path of a file of weights, found ''")]
    [InlineData("import ", "expected the path of a file of weights, found ''")]
    [InlineData("export a.weights --to text --output ", "--output: expected the file to write, found ''")]
    public void APathThatIsEmpty(string line, string message) => Workplace.Run(line.Split(' ')).Fails(ExitCode.Usage, message);

    [Fact]
    public void AFileThatIsThereStays()
    {
        using var workplace = new Workplace();
        workplace.Write("Iris.weights", "mine");
        Workplace.Run("train", Tables.Iris, "--target", "label", "--output", workplace.Folder).Fails(ExitCode.Input, "Iris.weights: there is such a file already", "--force");
        Assert.Equal(["Iris.weights"], workplace.Files);
        Assert.Equal("mine", workplace.Text("Iris.weights"));
        workplace.Write("Program.cs", "mine");
        Workplace.Run("new", "Hello", "--output", workplace.Folder).Fails(ExitCode.Input, "Program.cs: there is such a file already");
        Assert.Equal(["Iris.weights", "Program.cs"], workplace.Files);
    }
}
