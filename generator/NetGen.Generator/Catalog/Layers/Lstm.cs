using NetGen.Generator.Catalog.Formulas;
using NetGen.Generator.Programs;

namespace NetGen.Generator.Catalog.Layers;

/// <summary>
/// A long short-term memory in PyTorch's form (Hochreiter and Schmidhuber, 1997; Gers et al., 2000): the gates i, f, o = σ(Wx + b + Uh + c) and g = tanh of the same; c′ = f ⊙ c + i ⊙ g,
/// h′ = o ⊙ tanh(c′).
/// </summary>
internal sealed class Lstm : Recurrent
{
    protected override int Gates => 4;

    protected override Value Start(ProgramBuilder build, Value state) =>
        build.With(build.Value("c", state.Shape) with { HasZeroBefore = true });

    protected override void Step(ProgramBuilder build, Value ofInput, Value ofState, Value state, Value? carried)
    {
        var (a, b, c, d) = (OperandNames.Of(0), OperandNames.Of(1), OperandNames.Of(2), OperandNames.Of(3));
        var shape = state.Shape;
        var cell = carried!;
        var input = build.Map("i", shape, Expr.Sigmoid(a + b), Operand.Of(ofInput, 0), Operand.Of(ofState, 0));
        var forget = build.Map("f", shape, Expr.Sigmoid(a + b), Operand.Of(ofInput, 1), Operand.Of(ofState, 1));
        var proposed = build.Map("g", shape, Expr.Tanh(a + b), Operand.Of(ofInput, 2), Operand.Of(ofState, 2));
        var output = build.Map("o", shape, Expr.Sigmoid(a + b), Operand.Of(ofInput, 3), Operand.Of(ofState, 3));
        build.Add(new Map(new[] { input, proposed, forget, Operand.Previous(cell) }, (a * b) + (c * d), cell));
        var bounded = build.Map("tanhc", shape, Expr.Tanh(a), cell);
        build.Add(new Map(new Operand[] { output, bounded }, a * b, state));
    }
}
