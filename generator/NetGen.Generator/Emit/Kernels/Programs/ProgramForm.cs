using NetGen.Generator.Catalog.Formulas;
using NetGen.Generator.Plans;
using NetGen.Generator.Programs;
using NetGen.Generator.Support;

namespace NetGen.Generator.Emit.Kernels.Programs;

/// <summary>
/// How the steps of a program are spelled: what a number is, and how it is read and written. A number stands for one channel of a sample for each lane, for some channels of one sample, or for one
/// channel. Whoever prints a step writes the same loops for all of them, with other strides.
/// </summary>
internal abstract class ProgramForm
{
    private readonly HashSet<string> _declared = [];

    protected ProgramForm(EmitContext context, ProgramPlan plan, ProgramMemory memory) => (Context, Plan, Memory) = (context, plan, memory);

    public EmitContext Context { get; }

    public ProgramPlan Plan { get; }

    public ProgramMemory Memory { get; }

    public CodeWriter Writer => Context.Writer;

    /// <summary>Prints formulas of numbers.</summary>
    public abstract ScalarPrinter Printer { get; }

    /// <summary>Channels that a number stands for.</summary>
    public virtual int Step => 1;

    /// <summary>Sums that are added up to one over channels: channel c is added to number c mod this.</summary>
    public int PartialSums => Plan.SumLanes / Step;

    /// <summary>Values in memory from one number of a sample to the next.</summary>
    public virtual int Scale => 1;

    /// <summary>Whether gradients are those of groups of samples, added to what earlier groups gave.</summary>
    public virtual bool HasGroups => false;

    /// <summary>Whether gradients are added to what is there.</summary>
    public virtual bool AddsGradients => false;

    /// <summary>Whether dropout's masks count.</summary>
    public bool IsTraining { get; init; }

    /// <summary>Whether each call takes one position, and what is before it stays from earlier calls.</summary>
    public bool IsStreaming { get; init; }

    /// <summary>0, as a number.</summary>
    public string Zero => Printer.Print(0);

    /// <summary>A number below all others.</summary>
    public virtual string Lowest => $"{Printer.Call("All")}({Context.Number}.NegativeInfinity)";

    /// <summary>An int as a number.</summary>
    public virtual string Number(string count) => $"{Printer.Call("All")}(({Context.Number}){count})";

    /// <summary>The sum of what a position has and a number, as its channels share it. The number may be a sum, which comes first.</summary>
    public virtual string SharedSum(Value value, Index place, string number) =>
        Printer.Print(Expr.Code(Load(value, place, Step)) + Expr.Code(number.IndexOf(' ') < 0 ? number : $"({number})"));

    /// <summary>Forgets the names that are declared: a new method starts.</summary>
    public void Start() => _declared.Clear();

    /// <summary>Names the memory of values, unless it has a name.</summary>
    public void Declare(IEnumerable<Value> values)
    {
        foreach (var value in values.Distinct())
        {
            var place = Memory.Of(value);
            if (IsNamed(place) && _declared.Add(value.Name))
            {
                Writer.Line(Definition(value.Name, place.Buffer, place.Offset, place.Length));
            }
        }
    }

    /// <summary>Names a part of the parameters or of the gradient.</summary>
    public virtual void Declare(string name, char buffer, ParameterPlace place) => Writer.Line(Definition(name, buffer, place.Offset, place.Length));

    /// <summary>The place of a number of a value, behind the value's first.</summary>
    public Index Place(Value value, Index position, Index channel, int segment = 0, bool isPrevious = false)
    {
        var place = Memory.Of(value);
        var before = value.RowsBefore - (isPrevious ? 1 : 0);
        return Scale * ((place.PositionStride * (position + before)) + (place.SegmentStride * segment) + (place.ChannelStride * channel));
    }

    /// <summary>A number of a value at a place.</summary>
    public abstract string Load(Value value, Index place, int valid);

    /// <summary>A value's number that all channels share.</summary>
    public virtual string LoadShared(Value value, Index place) => Load(value, place, Step);

    /// <summary>Writes a number to a place.</summary>
    public abstract void Store(string number, Value value, Index place, int valid);

    /// <summary>A number of the parameters for the channels from a place on, as a factor or term of a formula.</summary>
    public abstract Expr Parameter(string name, Index place);

    /// <summary>The same, as text.</summary>
    public string ParameterText(string name, Index place) => Printer.Print(Parameter(name, place) is Stored stored ? Expr.Code($"{Printer.Call("Load")}({stored.Place})") : Parameter(name, place));

    /// <summary>A number of a gradient.</summary>
    public abstract string LoadGradient(string name, Index place);

    /// <summary>Writes a number of a gradient.</summary>
    public abstract void StoreGradient(string number, string name, Index place);

    /// <summary>The sum of partial sums, as a number that all channels share.</summary>
    public virtual string Total(IReadOnlyList<string> sums) => Printer.Print(Tree(sums.Select(Expr.Name).ToList()));

    /// <summary>The largest of a number's channels.</summary>
    public virtual string LargestOf(string number) => number;

    /// <summary>Writes what all channels of a position share.</summary>
    public virtual void StoreShared(string number, Value value, Index place) => Store(number, value, place, Step);

    /// <summary>A number without what is beyond its valid channels.</summary>
    public virtual string Keep(string number, int valid) => number;

    /// <summary>A number with a value that is smaller than all beyond its valid channels.</summary>
    public virtual string KeepLowest(string number, int valid) => number;

    /// <summary>A number of the program as one of the form.</summary>
    public string Literal(double value) => Printer.Print(value);

    /// <summary>A loop over numbers, or nothing around them where there is one.</summary>
    public void For(string variable, int count, int step, Action<Index> body)
    {
        if (count <= step)
        {
            body(0);
            return;
        }

        var next = step == 1 ? variable + "++" : $"{variable} += {NumberText.Integer(step)}";
        using (Writer.Block($"for (var {variable} = 0; {variable} < {NumberText.Integer(count)}; {next})"))
        {
            body(Index.Of(variable));
        }
    }

    /// <summary>A place as one variable, a local of its own, or a literal.</summary>
    public Index Local(string name, Index place)
    {
        if (place.IsLiteral)
        {
            return place;
        }

        Writer.Line($"var {name} = {place.Text};");
        return Index.Of(name);
    }

    /// <summary>Whether a value's memory gets a name; a user's has one.</summary>
    protected virtual bool IsNamed(ValuePlace place) => place.Buffer is 's' or 'd' or 'a';

    protected abstract string Definition(string name, char buffer, int offset, int length);

    /// <summary>Neighbours first, as the lanes of a vector are added.</summary>
    private static Expr Tree(IReadOnlyList<Expr> terms)
    {
        while (terms.Count > 1)
        {
            terms = Enumerable.Range(0, (terms.Count + 1) / 2).Select(k => (2 * k) + 1 < terms.Count ? new Binary(BinaryOperator.Add, terms[2 * k], terms[(2 * k) + 1]) : terms[2 * k]).ToList();
        }

        return terms[0];
    }
}
