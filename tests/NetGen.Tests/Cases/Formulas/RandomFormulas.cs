namespace NetGen.Tests.Cases.Formulas;

/// <summary>Draws formulas of all that is taken, and some of what is not.</summary>
/// <param name="random">Decides.</param>
/// <param name="takesAll">Whether all of them are to be taken.</param>
internal sealed class RandomFormulas(Random random, bool takesAll = false)
{
    private static readonly string[] Functions = ["Abs", "Exp", "Log", "Sqrt", "Tanh", "Atan", "Sinh", "Cosh", "Sign"];
    private static readonly string[] Library = ["Sigmoid", "Softplus", "Erf", "Relu", "ExpMinusOne"];
    private static readonly string[] Comparisons = ["<", "<=", ">", ">=", "==", "!="];
    private static readonly string[] Numbers = ["1", "2f", "0.5", "-3", "1.7f", "Math.PI", "0.1", "7"];

    /// <summary>A method's body: an expression, or locals and a return.</summary>
    public string Body()
    {
        if (random.Next(4) > 0)
        {
            return $"=> {Value(takesAll ? 3 : 4)};";
        }

        return $"{{ var a = {Value(2)}; var b = {Value(2).Replace("z", "a", StringComparison.Ordinal)} + a; return {Value(2).Replace("z", "b", StringComparison.Ordinal)}; }}";
    }

    private string Value(int depth) => depth == 0 ? Leaf() : random.Next(16) switch
    {
        0 => Leaf(),
        1 => $"({Value(depth - 1)}) + ({Value(depth - 1)})",
        2 => $"({Value(depth - 1)}) - ({Value(depth - 1)})",
        3 or 4 => $"({Value(depth - 1)}) * ({Value(depth - 1)})",
        5 => $"({Value(depth - 1)}) / (2 + Math.Abs({Value(depth - 1)}))",
        6 => $"-({Value(depth - 1)})",
        7 or 8 => $"Math.{Functions[random.Next(Functions.Length)]}({Value(depth - 1)})",
        9 => $"Formulas.{Library[random.Next(Library.Length)]}({Value(depth - 1)})",
        10 => $"Math.{(random.Next(2) == 0 ? "Min" : "Max")}({Value(depth - 1)}, {Value(depth - 1)})",
        11 => random.Next(2) == 0 ? $"Math.Clamp({Value(depth - 1)}, -1.5, 2)" : $"Math.{(random.Next(2) == 0 ? "Sin" : "Cos")}(Math.Clamp({Value(depth - 1)}, -100, 100))",
        12 => $"Math.Pow({Value(depth - 1)}, {random.Next(-2, 5)})",
        13 when random.Next(3) == 0 => $"({Condition(depth - 1)} ? -1 : {Condition(depth - 1)} ? 1 : 0)",
        13 => $"({Condition(depth - 1)} ? {Value(depth - 1)} : {Value(depth - 1)})",
        14 => $"((double)({Value(depth - 1)}) switch {{ < -1 => {Value(depth - 1)}, >= 0.5 and not 2 => {Value(depth - 1)}, _ => {Value(depth - 1)} }})",
        _ => takesAll ? Leaf() : Refused(depth),
    };

    // Where all is to be taken, whole numbers are written so that no quotient of two drops its remainder.
    private string Leaf()
    {
        var number = Numbers[random.Next(Numbers.Length)];
        return random.Next(3) > 0 ? "z" : takesAll && char.IsDigit(number[^1]) && !number.Contains('.', StringComparison.Ordinal) ? number + ".0" : number;
    }

    private string Condition(int depth) => random.Next(4) switch
    {
        0 when depth > 0 => $"({Condition(depth - 1)} && {Condition(depth - 1)})",
        1 when depth > 0 => $"({Condition(depth - 1)} || !{Condition(depth - 1)})",
        _ => $"({Leaf()} {Comparisons[random.Next(Comparisons.Length)]} {Leaf()} + 0.25)",
    };

    private string Refused(int depth) => random.Next(12) switch
    {
        0 => $"({Value(depth - 1)}) % 2",
        1 => $"(int)({Value(depth - 1)})",
        2 => $"Math.Floor({Value(depth - 1)})",
        3 => $"Math.Pow(2, {Value(depth - 1)} + z)",
        _ => Value(depth - 1),
    };
}
