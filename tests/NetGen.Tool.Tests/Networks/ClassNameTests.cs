using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NetGen.Tool.Commands;
using NetGen.Tool.Data;
using NetGen.Tool.Errors;
using NetGen.Tool.Fitting;
using NetGen.Tool.Networks;
using NetGen.Tool.Tests.Support;
using NetGen.Tool.Tests.WeightFiles;

namespace NetGen.Tool.Tests.Networks;

/// <summary>Names of classes: those that are taken compile, and those that do not compile are refused.</summary>
public sealed class ClassNameTests
{
    /// <summary>Whatever the generator emits into classes of any kind.</summary>
    [Theory]
    [InlineData("[Network(4, Loss.CrossEntropy, InputGradient = true, Activations = true), Standardize, Dense(16, Activation.Relu), Dense(3, Activation.Softmax), Adam] partial class Iris;")]
    [InlineData("[Network(4, Loss.MeanSquaredError, Precision = Precision.Double), Dense(5), Dropout(0.5), Dense(1), Lion] partial class Iris;")]
    [InlineData("[Network(12, 2, Loss.MeanSquaredError), Conv1D(4, 3, Padding = Padding.Causal), Gru(5, Sequence = true), Dense(2), Sgd(Momentum = 0.9)] partial class Iris;")]
    [InlineData("[Network(8, 8, 1, Loss.External), Conv2D(4, 3), MaxPool2D(2), Flatten, Dense(1)] partial class Iris;")]
    public void MembersOfNetworksAreRefused(string declaration)
    {
        var members = Compiled.Load("using NetGen; " + declaration, "f").GetType("Iris", throwOnError: true)!
            .GetMembers(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Select(member => member.Name.Split('`')[0]).Where(Identifiers.IsPlain).Distinct().ToList();
        Assert.Contains("Forward", members);
        Assert.All(members, member => Assert.ThrowsAny<UsageException>(() => ClassName.Of(member, null, "f")));
    }

    /// <summary>Each name of the text that is written, as the name of the class and as a namespace.</summary>
    [Fact]
    public void WhatIsTakenCompiles()
    {
        using var workplace = new Workplace();
        var data = Fruit(workplace);
        string Text(ClassName name) => Trained(data, name, new FittingOptions()).ToText(withWeights: false);

        // Small letters begin locals, which no class is called like.
        var names = IdentifiersOf(Text(new ClassName(null, "Fruit"))).Where(name => char.IsUpper(name[0])).Distinct().ToList();
        var (taken, refused) = (new List<string>(), new List<string>());
        foreach (var name in names)
        {
            var (isClass, isNamespace) = (IsTaken(name, null), IsTaken("Fruit", name));
            (isClass ? taken : refused).Add(name);

            // Both in one text, where both are allowed.
            foreach (var read in isClass && isNamespace ? (ClassName[])[new(name, name)] : [.. isClass ? (ClassName[])[new(null, name)] : [], .. isNamespace ? (ClassName[])[new(name, "Fruit")] : []])
            {
                Assert.NotNull(Compiled.Load(Text(read), "f").GetType(read.Full));
            }
        }

        Assert.All((string[])["Fruit", "Dense", "Span", "Length"], name => Assert.Contains(name, taken));
        Assert.All((string[])["Predict", "Encode", "CategoryOf", "Categories1", "Classes", "ClassNames", "System", "NetGen", "Activation", "Loss", "Array", "ArgumentException"], name => Assert.Contains(name, refused));
    }

    /// <summary>Of the library's types those are refused that the text of some network uses, and no others: with their names the class compiles.</summary>
    [Fact]
    public void TypesAreRefusedWhereTheTextUsesThem()
    {
        using var workplace = new Workplace();
        var (data, name) = (Fruit(workplace), new ClassName(null, "Fruit"));
        var imported = DeclarationTests.Lines.Cast<object[]>().Select(line => new SourceFile(name, NetworkDeclaration.Of(LoadedNetwork.Parse((string)line[0], "f"), isFrozen: false)) { Documentation = "A network." });
        var trained = ((string[])["Adam", "AdamW", "Sgd", "RmsProp", "Adagrad", "Lion"]).Select(optimizer => Trained(data, name, new FittingOptions { Optimizer = optimizer }));
        var used = imported.Concat(trained).SelectMany(source => IdentifiersOf(source.ToText())).SelectMany(word => (string[])[word, word + "Attribute"]).ToHashSet();

        var types = typeof(NetworkAttribute).Assembly.GetExportedTypes().Where(type => type.Namespace == "NetGen").Select(type => type.Name.Split('`')[0]).Distinct().ToList();
        Assert.All(types, type => Assert.Equal((type, !used.Contains(type), !used.Contains(type)), (type, IsTaken(type, null), IsTaken("Fruit", type))));
        var free = types.Where(type => IsTaken(type, null)).ToList();
        Assert.All((string[])["Throw", "Formulas", "Arithmetic"], type => Assert.Contains(type, free));
        Assert.All(free, type => Assert.NotNull(Compiled.Load(Trained(data, new ClassName(type, type), new FittingOptions()).ToText(withWeights: false), "f").GetType($"{type}.{type}")));
        Assert.All(free, type => Assert.NotNull(Compiled.Load(Trained(data, new ClassName(null, type), new FittingOptions()).ToText(withWeights: false), "f").GetType(type)));
    }

    private static DataSet Fruit(Workplace workplace) =>
        DataSet.From(CsvTable.Read(workplace.Write("f.csv", Tables.Fruit(30, hasClasses: true))), new ColumnChoice("is \"dear\"", [], [], null));

    private static SourceFile Trained(DataSet data, ClassName name, FittingOptions options) =>
        new TrainedSource(data, name, "f.csv").Of("good", isFrozen: false, Trainer.Declare(data, options, isFrozen: false));

    private static IEnumerable<string> IdentifiersOf(string text) =>
        CSharpSyntaxTree.ParseText(text).GetRoot().DescendantTokens().Where(token => token.IsKind(SyntaxKind.IdentifierToken)).Select(token => token.ValueText);

    private static bool IsTaken(string name, string? space)
    {
        try
        {
            return ClassName.Of(name, space, "f") == new ClassName(space, name);
        }
        catch (UsageException)
        {
            return false;
        }
    }

    /// <summary>Letters that are not seen, which the compiler leaves out, and words of the language.</summary>
    [Theory]
    [InlineData("Ir\u200Dis")]
    [InlineData("record")]
    [InlineData("var")]
    [InlineData("file")]
    public void WordsAndUnseenLettersAreRefused(string name) => Assert.Throws<UsageException>(() => ClassName.Of(name, null, "f"));

    /// <summary>A class that the user wrote has no Predict of ours.</summary>
    [Fact]
    public void ADeclaredClassMayBeCalledSo() => Assert.Equal("Predict", ClassName.Of(null, null, "predict.safetensors", isWritten: false).Name);
}
