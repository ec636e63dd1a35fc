using System.Globalization;
using System.Text;
using NetGen.Tests.Support;

namespace NetGen.Tool.Tests.Support;

/// <summary>Tables to train on.</summary>
internal static class Tables
{
    /// <summary>Fisher's irises, as the sample has them.</summary>
    public static string Iris { get; } = Path.Combine(Repository.Root, "samples/Iris/iris.csv");

    /// <summary>Handwritten digits, as the sample has them.</summary>
    public static string Digits { get; } = Path.Combine(Repository.Root, "samples/Digits/digits.csv");

    /// <summary>
    /// How far diabetes has come after a year, by ten measurements of 442 people, the last column <c>label</c>; <see langword="null"/> where it is not. Source: B. Efron, T. Hastie, I. Johnstone,
    /// R. Tibshirani, "Least Angle Regression", 2004, without a licence to copy it.
    /// </summary>
    public static string? Diabetes { get; } = Machine.DiabetesTable;

    /// <summary>
    /// Friedman's first problem: y = 10 sin(π a b) + 20 (c − ½)² + 10 d + 5 e + noise of deviation 1, of ten inputs from 0 to 1, of which five mean nothing. Source: J. H. Friedman,
    /// "Multivariate Adaptive Regression Splines", 1991. What is not noise has a deviation of about 4.9, so that no model has an R² above 0.96.
    /// </summary>
    public static string Friedman(int rows)
    {
        var (random, text) = (new Random(1), new StringBuilder("a,b,c,d,e,f,g,h,i,j,y\n"));
        for (var n = 0; n < rows; n++)
        {
            double[] x = [.. Enumerable.Range(0, 10).Select(_ => random.NextDouble())];
            var noise = Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
            var y = (10 * Math.Sin(Math.PI * x[0] * x[1])) + (20 * (x[2] - 0.5) * (x[2] - 0.5)) + (10 * x[3]) + (5 * x[4]) + noise;
            text.AppendJoin(',', x.Append(y).Select(value => value.ToString("F5", CultureInfo.InvariantCulture))).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>Prices of fruit by kind, weight and origin: categories of texts, with what CSV puts in quotes and C# cannot have in names.</summary>
    public static string Fruit(int rows, bool hasClasses)
    {
        var (random, text) = (new Random(2), new StringBuilder($"the kind;class;weight [g];\"{(hasClasses ? "is \"\"dear\"\"" : "price & <tax>")}\"\n"));
        string[] kinds = ["apple", "pear; \"\"Williams\"\"", "quince\\n"];
        for (var n = 0; n < rows; n++)
        {
            var (kind, origin, weight) = (random.Next(3), random.Next(2), 50 + (150 * random.NextDouble()));
            var price = ((kind + 1) * weight) + (origin * 100);
            var target = hasClasses ? price > 250 ? "yes" : "no" : price.ToString("F2", CultureInfo.InvariantCulture);
            text.Append(CultureInfo.InvariantCulture, $"\"{kinds[kind]}\";{(origin == 0 ? "near" : "far")};{weight:F2};{target}\n");
        }

        return text.ToString();
    }
}
