using NetGen.Generator.Catalog.Formulas;
using NetGen.Generator.Models;
using NetGen.Generator.Support;

namespace NetGen.Generator.Programs;

/// <summary>Collects the values, parameters and steps of a forward pass.</summary>
internal sealed class ProgramBuilder
{
    private readonly List<Value> _values = [];
    private readonly List<Parameter> _parameters = [];
    private readonly Dictionary<string, Value> _named = [];
    private readonly List<DropoutMask> _dropouts = [];
    private List<Op> _steps = [];
    private int _layer;

    /// <summary>The declaration.</summary>
    public NetworkModel Model { get; }

    public ProgramBuilder(NetworkModel model) => Model = model;

    /// <summary>The steps so far.</summary>
    public IReadOnlyList<Op> Steps => _steps;

    /// <summary>All values, by their numbers.</summary>
    public IReadOnlyList<Value> Values => _values;

    /// <summary>All parameters, in the common order.</summary>
    public IReadOnlyList<Parameter> Parameters => _parameters;

    /// <summary>Starts a layer: 1 is the first.</summary>
    public void StartLayer(int number) => _layer = number;

    /// <summary>Ends it: its output may be referred to.</summary>
    public void EndLayer(LayerModel layer, Value output)
    {
        if (layer.Name is { } name)
        {
            _named[name] = output;
        }
    }

    /// <summary>The output of the layer of a name.</summary>
    public Value Named(string name) => _named[name];

    /// <summary>Adds a value of the layer.</summary>
    public Value Value(string name, Shape shape, ValueRole role = ValueRole.Kept)
    {
        var value = new Value(_values.Count, shape, role, _layer == 0 ? name : name + NumberText.Integer(_layer));
        _values.Add(value);
        return value;
    }

    /// <summary>Replaces a value that was just added by one with other properties.</summary>
    public Value With(Value value)
    {
        _values[value.Id] = value;
        return value;
    }

    /// <summary>Adds a tensor of the layer.</summary>
    public Parameter Parameter(LayerModel layer, string name, ParameterKind kind, InitialParameter initial, int segments, params int[] dimensions)
    {
        var parameter = new Parameter(_parameters.Count, _layer, name, new EquatableArray<int>(dimensions), kind, initial) { Segments = segments, IsTrainable = layer.IsTrainable };
        _parameters.Add(parameter);
        return parameter;
    }

    /// <summary>Adds a step.</summary>
    public void Add(Op step) => _steps.Add(step with { Layer = _layer });

    /// <summary>Adds a formula of values at the same place.</summary>
    public Value Map(string name, Shape shape, Expr formula, params Operand[] operands) => Map(name, shape, formula, null, operands);

    /// <summary>Adds a formula with its derivative by its one operand.</summary>
    public Value Map(string name, Shape shape, Expr formula, Expr? slope, params Operand[] operands)
    {
        var output = Value(name, shape);
        Add(new Map(operands, formula, output) { Slope = slope });
        return output;
    }

    /// <summary>Adds dropout: in training a factor for each value, else nothing.</summary>
    public Value Dropout(Value input, double rate)
    {
        var mask = Value("mask", input.Shape, ValueRole.Mask);
        var output = Value("a", input.Shape);
        _dropouts.Add(new DropoutMask(mask, rate));
        Add(new Mask(input, mask, output));
        return output;
    }

    /// <summary>The masks, in the order of their layers.</summary>
    public IReadOnlyList<DropoutMask> Dropouts => _dropouts;

    /// <summary>Whether the layer is the last one.</summary>
    public bool IsLast => _layer == Model.Layers.Count;

    /// <summary>Adds a reduction over the channels of each position.</summary>
    public Value Reduce(string name, Reducing kind, Expr formula, Operand over, params Operand[] others)
    {
        var output = Value(name, over.Value!.Shape.WithChannels(1));
        Add(new Reduce(others.Prepend(over).ToList(), formula, output, kind));
        return output;
    }

    /// <summary>Puts the steps that an action adds into a loop over the positions of a sequence.</summary>
    public void Loop(int count, Action addBody)
    {
        var outer = _steps;
        _steps = [];
        addBody();
        outer.Add(new Loop(count, _steps, IsReverse: false) { Layer = _layer });
        _steps = outer;
    }
}
