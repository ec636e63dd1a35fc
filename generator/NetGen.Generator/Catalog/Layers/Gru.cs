using NetGen.Generator.Catalog.Formulas;
using NetGen.Generator.Programs;

namespace NetGen.Generator.Catalog.Layers;

/// <summary>
/// A gated recurrent unit in PyTorch's form (Cho et al., 2014; the reset gate is applied behind the product): r = σ(Wᵣx + bᵣ + Uᵣh + cᵣ), z alike, n = tanh(Wₙx + bₙ + r ⊙ (Uₙh + cₙ)),
/// h′ = (1 − z) ⊙ n + z ⊙ h.
/// </summary>
internal sealed class Gru : Recurrent
{
    protected override int Gates => 3;

    protected override void Step(ProgramBuilder build, Value ofInput, Value ofState, Value state, Value? carried)
    {
        var (a, b, c) = (OperandNames.Of(0), OperandNames.Of(1), OperandNames.Of(2));
        var shape = state.Shape;
        var reset = build.Map("reset", shape, Expr.Sigmoid(a + b), Operand.Of(ofInput, 0), Operand.Of(ofState, 0));
        var update = build.Map("update", shape, Expr.Sigmoid(a + b), Operand.Of(ofInput, 1), Operand.Of(ofState, 1));
        var proposed = build.Map("new", shape, Expr.Tanh(a + (c * b)), Operand.Of(ofInput, 2), Operand.Of(ofState, 2), reset);
        build.Add(new Map(new[] { proposed, Operand.Previous(state), update }, a + (c * (b - a)), state)); // (1 − z)·n + z·h
    }
}
