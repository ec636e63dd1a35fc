using NetGen.Generator.Catalog.Formulas;
using NetGen.Generator.Models;

namespace NetGen.Generator.Programs;

/// <summary>
/// Derives the backward pass of a program, step by step from the last: each kind of step knows its own (reverse-mode differentiation; Griewank and Walther, "Evaluating Derivatives", 2008).
/// The first step that writes a delta overwrites it, others add. Deltas are computed only where parameters that learn, or the inputs, need them.
/// </summary>
internal sealed class Adjoint
{
    private readonly ProgramBuilder _build;
    private readonly Dictionary<int, Value> _deltas = [];
    private readonly HashSet<(int Id, int Segment)> _written = [];
    private readonly NeededDeltas _needed = new();
    private List<Op> _steps = [];
    private int _layer;

    public Adjoint(ProgramBuilder build) => _build = build;

    /// <summary>∂loss/∂ a value.</summary>
    public Value DeltaOf(Value value)
    {
        if (!_deltas.TryGetValue(value.Id, out var delta))
        {
            delta = _build.Value("d" + value.Name, value.Shape, ValueRole.Delta);
            _deltas[value.Id] = delta = _build.With(delta with { Segments = value.Segments, HasZeroBefore = value.HasZeroBefore });
        }

        return delta;
    }

    /// <summary>The backward pass of steps whose last output's delta is known.</summary>
    public IReadOnlyList<Op> Derive(IReadOnlyList<Op> steps, Value output)
    {
        _needed.Find(steps, _build.Model.HasInputGradient);
        MarkWritten(output);
        AddAll(steps);
        return _steps;
    }

    private void AddAll(IReadOnlyList<Op> steps)
    {
        foreach (var step in steps.Reverse())
        {
            Add(step);
        }
    }

    private void Emit(Op step) => _steps.Add(step with { Layer = _layer });

    private void Add(Op step)
    {
        _layer = step.Layer;
        switch (step)
        {
            case Product product when Needs(product.Output):
                if (Learns(product.Weights))
                {
                    Emit(new ProductWeights(product, DeltaOf(product.Output)));
                }

                if (Needs(product.Input))
                {
                    Emit(new ProductInput(product, DeltaOf(product.Output), DeltaOf(product.Input), Adds(product.Input)));
                }

                break;
            case Map map when Needs(map.Output):
                AddMap(map);
                break;
            case Reduce { Kind: Reducing.Sum } reduce when Needs(reduce.Output):
                AddReduce(reduce);
                break;
            case Pool pool when Needs(pool.Output):
                Emit(new PoolInput(pool, DeltaOf(pool.Output), DeltaOf(pool.Input), Adds(pool.Input)));
                break;
            case Copy copy when Needs(copy.Input) && Needs(copy.Output):
                AddCopy(copy);
                break;
            case Mask mask when Needs(mask.Input):
                Emit(new Mask(DeltaOf(mask.Output), mask.Factors, DeltaOf(mask.Input), Adds(mask.Input)));
                break;
            case Lookup lookup when Needs(lookup.Output):
                Emit(new LookupTable(lookup, DeltaOf(lookup.Output)));
                break;
            case Loop loop:
                AddLoop(loop);
                break;
        }
    }

    private void AddMap(Map map)
    {
        var delta = map.Output with { Value = DeltaOf(map.Output.Value!) };
        var result = map.Output;
        for (var k = 0; k < map.Operands.Count; k++)
        {
            var operand = map.Operands[k];
            if (!Needs(operand) || map.Operands.Take(k).Contains(operand))
            {
                continue;
            }

            // By all places where it is an operand. What the formula gave is kept: sigmoid′ = y·(1 − y) needs no second sigmoid.
            Expr slope = 0;
            for (var same = k; same < map.Operands.Count; same++)
            {
                slope = map.Operands[same] == operand ? slope + map.Formula.Derivative(OperandNames.Text(same)) : slope;
            }

            slope = map.Slope ?? slope.Replace(map.Formula, OperandNames.Result);
            AddPart(operand, map.Operands, result, delta, slope);
        }
    }

    private void AddReduce(Reduce reduce)
    {
        var delta = Operand.OfPosition(DeltaOf(reduce.Output));
        for (var k = 0; k < reduce.Operands.Count; k++)
        {
            if (Needs(reduce.Operands[k]))
            {
                AddPart(reduce.Operands[k], reduce.Operands, null, delta, reduce.Formula.Derivative(OperandNames.Text(k)));
            }
        }
    }

    // Adds slope · delta to an operand's delta: at each place, over the channels where they share it, over the positions where it is a parameter.
    private void AddPart(Operand operand, IReadOnlyList<Operand> operands, Operand? result, Operand delta, Expr slope)
    {
        var variables = FormulaVariables.Of(slope);
        var read = new List<Operand> { delta };
        var names = new List<(Expr, Expr)>();
        for (var k = 0; k < operands.Count; k++)
        {
            if (variables.Contains(OperandNames.Of(k)))
            {
                names.Add((OperandNames.Of(k), OperandNames.Of(read.Count)));
                read.Add(operands[k]);
            }
        }

        if (variables.Contains(OperandNames.Result))
        {
            names.Add((OperandNames.Result, OperandNames.Of(read.Count)));
            read.Add(result!);
        }

        var formula = OperandNames.Of(0) * slope.With(names.ToArray());
        if (operand.Parameter is { } parameter)
        {
            Emit(new ParameterSum(read, formula, parameter));
        }
        else if (operand.IsOfPosition)
        {
            Emit(new Reduce(read, formula, DeltaOf(operand.Value!), Reducing.Sum, Adds(operand.Value!)));
        }
        else
        {
            var adds = operand.IsPrevious || Adds(operand.Value!, operand.Segment);
            Emit(new Map(read, formula, operand with { Value = DeltaOf(operand.Value!) }, adds));
        }
    }

    private void AddCopy(Copy copy)
    {
        var (input, output) = (DeltaOf(copy.Input), DeltaOf(copy.Output));
        if (copy.Placing.Kind == PlacingKind.Position)
        {
            ClearUnlessWritten(copy.Input);
            Emit(new Copy(output, input, copy.Placing with { IsBack = true }, Adds: true));
            return;
        }

        Emit(new Copy(output, input, copy.Placing with { IsBack = true }, Adds(copy.Input)));
    }

    // What a step leaves to the one before it is added to what came from outside the loop. Gradients of weights are taken of all steps together, behind the loop.
    private void AddLoop(Loop loop)
    {
        foreach (var carried in Carried(loop.Body).Where(Needs))
        {
            ClearUnlessWritten(carried);
        }

        var outer = _steps;
        _steps = [];
        AddAll(loop.Body);
        var body = _steps;
        _steps = outer;
        if (body.Count > 0)
        {
            Emit(new Loop(loop.Count, body.Where(step => step is not ProductWeights).ToList(), IsReverse: true));
            body.Where(step => step is ProductWeights).ToList().ForEach(Emit);
        }
    }

    private static IEnumerable<Value> Carried(IReadOnlyList<Op> body) => body.SelectMany(step => step switch
    {
        Product { Window.PadLeft: > 0 } product => new[] { product.Input },
        Map map => map.Operands.Where(operand => operand.IsPrevious).Select(operand => operand.Value!),
        _ => Array.Empty<Value>(),
    }).Distinct();

    private void ClearUnlessWritten(Value value)
    {
        if (!_written.Contains((value.Id, 0)))
        {
            Emit(new Clear(DeltaOf(value)));
            MarkWritten(value);
        }
    }

    private void MarkWritten(Value value)
    {
        for (var segment = 0; segment < value.Segments; segment++)
        {
            _written.Add((value.Id, segment));
        }
    }

    private bool Adds(Value value)
    {
        var isWritten = _written.Contains((value.Id, 0));
        MarkWritten(value);
        return isWritten;
    }

    private bool Adds(Value value, int segment) => !_written.Add((value.Id, segment));

    private bool Needs(Value value) => _needed.Has(value);

    private bool Needs(Operand operand) => _needed.Has(operand);

    private static bool Learns(Parameter parameter) => parameter.IsTrainable;
}
