using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Dialtone.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "access_number",
                columns: table => new
                {
                    number = table.Column<string>(type: "TEXT", nullable: false),
                    reversed = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    segment = table.Column<string>(type: "TEXT", nullable: false),
                    city_code = table.Column<string>(type: "TEXT", nullable: false),
                    grade = table.Column<string>(type: "TEXT", nullable: false),
                    pool = table.Column<string>(type: "TEXT", nullable: false),
                    owning_network = table.Column<string>(type: "TEXT", nullable: false),
                    prepayment = table.Column<long>(type: "INTEGER", nullable: true),
                    minimum_spend = table.Column<long>(type: "INTEGER", nullable: true),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    holder = table.Column<string>(type: "TEXT", nullable: true),
                    until = table.Column<string>(type: "TEXT", nullable: true),
                    order_id = table.Column<string>(type: "TEXT", nullable: true),
                    product_id = table.Column<string>(type: "TEXT", nullable: true),
                    shuffle = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_access_number", x => x.number);
                });

            migrationBuilder.CreateTable(
                name: "access_token",
                columns: table => new
                {
                    hash = table.Column<string>(type: "TEXT", nullable: false),
                    user_id = table.Column<string>(type: "TEXT", nullable: false),
                    label = table.Column<string>(type: "TEXT", nullable: false),
                    created_at = table.Column<string>(type: "TEXT", nullable: false),
                    expires_at = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_access_token", x => x.hash);
                });

            migrationBuilder.CreateTable(
                name: "bill_format",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: true),
                    scope = table.Column<string>(type: "TEXT", nullable: false),
                    created_at = table.Column<string>(type: "TEXT", nullable: false),
                    updated_at = table.Column<string>(type: "TEXT", nullable: false),
                    json = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_bill_format", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "bill_presentation_media",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: true),
                    scope = table.Column<string>(type: "TEXT", nullable: false),
                    created_at = table.Column<string>(type: "TEXT", nullable: false),
                    updated_at = table.Column<string>(type: "TEXT", nullable: false),
                    json = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_bill_presentation_media", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "billing_account",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: true),
                    scope = table.Column<string>(type: "TEXT", nullable: false),
                    created_at = table.Column<string>(type: "TEXT", nullable: false),
                    updated_at = table.Column<string>(type: "TEXT", nullable: false),
                    json = table.Column<string>(type: "TEXT", nullable: false),
                    number = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    customer_id = table.Column<string>(type: "TEXT", nullable: false),
                    party_id = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_billing_account", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "billing_cycle_specification",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: true),
                    scope = table.Column<string>(type: "TEXT", nullable: false),
                    created_at = table.Column<string>(type: "TEXT", nullable: false),
                    updated_at = table.Column<string>(type: "TEXT", nullable: false),
                    json = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_billing_cycle_specification", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "blind_index",
                columns: table => new
                {
                    hash = table.Column<string>(type: "TEXT", nullable: false),
                    of_type = table.Column<string>(type: "TEXT", nullable: false),
                    of_id = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_blind_index", x => new { x.hash, x.of_type, x.of_id });
                });

            migrationBuilder.CreateTable(
                name: "call",
                columns: table => new
                {
                    request_id = table.Column<string>(type: "TEXT", nullable: false),
                    peer = table.Column<string>(type: "TEXT", nullable: false),
                    operation = table.Column<string>(type: "TEXT", nullable: false),
                    settlement = table.Column<string>(type: "TEXT", nullable: false),
                    owner_id = table.Column<string>(type: "TEXT", nullable: false),
                    subject_id = table.Column<string>(type: "TEXT", nullable: false),
                    body = table.Column<string>(type: "TEXT", nullable: false),
                    state = table.Column<int>(type: "INTEGER", nullable: false),
                    due_at = table.Column<string>(type: "TEXT", nullable: false),
                    created_at = table.Column<string>(type: "TEXT", nullable: false),
                    first_called_at = table.Column<string>(type: "TEXT", nullable: true),
                    settled_at = table.Column<string>(type: "TEXT", nullable: true),
                    attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    unanswered = table.Column<int>(type: "INTEGER", nullable: false),
                    epoch = table.Column<int>(type: "INTEGER", nullable: false),
                    claimed_until = table.Column<string>(type: "TEXT", nullable: true),
                    answer = table.Column<string>(type: "TEXT", nullable: true),
                    error = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_call", x => x.request_id);
                });

            migrationBuilder.CreateTable(
                name: "cancel_product_order",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: true),
                    scope = table.Column<string>(type: "TEXT", nullable: false),
                    created_at = table.Column<string>(type: "TEXT", nullable: false),
                    updated_at = table.Column<string>(type: "TEXT", nullable: false),
                    json = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cancel_product_order", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "card_count",
                columns: table => new
                {
                    identity_hash = table.Column<string>(type: "TEXT", nullable: false),
                    used = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_card_count", x => x.identity_hash);
                });

            migrationBuilder.CreateTable(
                name: "card_use",
                columns: table => new
                {
                    key = table.Column<string>(type: "TEXT", nullable: false),
                    identity_hash = table.Column<string>(type: "TEXT", nullable: false),
                    cards = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_card_use", x => new { x.key, x.identity_hash });
                });

            migrationBuilder.CreateTable(
                name: "category",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    parent_id = table.Column<string>(type: "TEXT", nullable: true),
                    name_en = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: true),
                    scope = table.Column<string>(type: "TEXT", nullable: false),
                    created_at = table.Column<string>(type: "TEXT", nullable: false),
                    updated_at = table.Column<string>(type: "TEXT", nullable: false),
                    json = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    number = table.Column<string>(type: "TEXT", nullable: false),
                    last_update = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_category", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "customer",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    number = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    party_id = table.Column<string>(type: "TEXT", nullable: false),
                    first_of_party = table.Column<string>(type: "TEXT", nullable: true),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    party_name = table.Column<string>(type: "TEXT", nullable: false),
                    pinyin = table.Column<string>(type: "TEXT", nullable: false),
                    initials = table.Column<string>(type: "TEXT", nullable: false),
                    tier = table.Column<string>(type: "TEXT", nullable: false),
                    home_city = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: true),
                    scope = table.Column<string>(type: "TEXT", nullable: false),
                    created_at = table.Column<string>(type: "TEXT", nullable: false),
                    updated_at = table.Column<string>(type: "TEXT", nullable: false),
                    json = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_customer", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "delivery",
                columns: table => new
                {
                    event_id = table.Column<string>(type: "TEXT", nullable: false),
                    reaction = table.Column<string>(type: "TEXT", nullable: false),
                    aggregate = table.Column<string>(type: "TEXT", nullable: false),
                    seq = table.Column<string>(type: "TEXT", nullable: false),
                    lane = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<string>(type: "TEXT", nullable: false),
                    state = table.Column<int>(type: "INTEGER", nullable: false),
                    due_at = table.Column<string>(type: "TEXT", nullable: false),
                    attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    epoch = table.Column<int>(type: "INTEGER", nullable: false),
                    claimed_until = table.Column<string>(type: "TEXT", nullable: true),
                    error = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_delivery", x => new { x.event_id, x.reaction });
                });

            migrationBuilder.CreateTable(
                name: "discard",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<string>(type: "TEXT", nullable: false),
                    actor = table.Column<string>(type: "TEXT", nullable: false),
                    event_id = table.Column<string>(type: "TEXT", nullable: false),
                    reaction = table.Column<string>(type: "TEXT", nullable: false),
                    aggregate = table.Column<string>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    error = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_discard", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "export_file",
                columns: table => new
                {
                    job_id = table.Column<string>(type: "TEXT", nullable: false),
                    content = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_export_file", x => x.job_id);
                });

            migrationBuilder.CreateTable(
                name: "export_job",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: true),
                    scope = table.Column<string>(type: "TEXT", nullable: false),
                    created_at = table.Column<string>(type: "TEXT", nullable: false),
                    updated_at = table.Column<string>(type: "TEXT", nullable: false),
                    json = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_export_job", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "financial_account",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: true),
                    scope = table.Column<string>(type: "TEXT", nullable: false),
                    created_at = table.Column<string>(type: "TEXT", nullable: false),
                    updated_at = table.Column<string>(type: "TEXT", nullable: false),
                    json = table.Column<string>(type: "TEXT", nullable: false),
                    number = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    customer_id = table.Column<string>(type: "TEXT", nullable: false),
                    party_id = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_financial_account", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "generation",
                columns: table => new
                {
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    value = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_generation", x => x.name);
                });

            migrationBuilder.CreateTable(
                name: "history",
                columns: table => new
                {
                    of_type = table.Column<string>(type: "TEXT", nullable: false),
                    of_id = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false),
                    at = table.Column<string>(type: "TEXT", nullable: false),
                    actor = table.Column<string>(type: "TEXT", nullable: false),
                    scope = table.Column<string>(type: "TEXT", nullable: false),
                    change = table.Column<int>(type: "INTEGER", nullable: false),
                    body = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_history", x => new { x.of_type, x.of_id, x.version });
                });

            migrationBuilder.CreateTable(
                name: "idempotency_key",
                columns: table => new
                {
                    key = table.Column<string>(type: "TEXT", nullable: false),
                    actor = table.Column<string>(type: "TEXT", nullable: false),
                    request_hash = table.Column<string>(type: "TEXT", nullable: false),
                    result_type = table.Column<string>(type: "TEXT", nullable: false),
                    result_id = table.Column<string>(type: "TEXT", nullable: false),
                    result_version = table.Column<long>(type: "INTEGER", nullable: false),
                    answer = table.Column<string>(type: "TEXT", nullable: true),
                    at = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_idempotency_key", x => new { x.actor, x.key });
                });

            migrationBuilder.CreateTable(
                name: "identification",
                columns: table => new
                {
                    hash = table.Column<string>(type: "TEXT", nullable: false),
                    type = table.Column<string>(type: "TEXT", nullable: false),
                    party_id = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_identification", x => new { x.hash, x.type });
                });

            migrationBuilder.CreateTable(
                name: "import_job",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: true),
                    scope = table.Column<string>(type: "TEXT", nullable: false),
                    created_at = table.Column<string>(type: "TEXT", nullable: false),
                    updated_at = table.Column<string>(type: "TEXT", nullable: false),
                    json = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_import_job", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "inbox",
                columns: table => new
                {
                    reaction = table.Column<string>(type: "TEXT", nullable: false),
                    event_id = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inbox", x => new { x.event_id, x.reaction });
                });

            migrationBuilder.CreateTable(
                name: "individual",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    pinyin = table.Column<string>(type: "TEXT", nullable: false),
                    initials = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: true),
                    scope = table.Column<string>(type: "TEXT", nullable: false),
                    created_at = table.Column<string>(type: "TEXT", nullable: false),
                    updated_at = table.Column<string>(type: "TEXT", nullable: false),
                    json = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_individual", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "link",
                columns: table => new
                {
                    from_type = table.Column<string>(type: "TEXT", nullable: false),
                    from_id = table.Column<string>(type: "TEXT", nullable: false),
                    rel = table.Column<string>(type: "TEXT", nullable: false),
                    role = table.Column<string>(type: "TEXT", nullable: false),
                    to_type = table.Column<string>(type: "TEXT", nullable: false),
                    to_id = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_link", x => new { x.from_type, x.from_id, x.rel, x.role, x.to_type, x.to_id });
                });

            migrationBuilder.CreateTable(
                name: "order_plan",
                columns: table => new
                {
                    order_id = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_order_plan", x => x.order_id);
                });

            migrationBuilder.CreateTable(
                name: "order_receipt",
                columns: table => new
                {
                    order_id = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<string>(type: "TEXT", nullable: false),
                    body = table.Column<string>(type: "TEXT", nullable: false),
                    signature = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_order_receipt", x => x.order_id);
                });

            migrationBuilder.CreateTable(
                name: "order_task",
                columns: table => new
                {
                    order_id = table.Column<string>(type: "TEXT", nullable: false),
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                    item_id = table.Column<string>(type: "TEXT", nullable: false),
                    unit_id = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    name_en = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    peer = table.Column<string>(type: "TEXT", nullable: false),
                    operation = table.Column<string>(type: "TEXT", nullable: false),
                    depends_on = table.Column<string>(type: "TEXT", nullable: false),
                    state = table.Column<int>(type: "INTEGER", nullable: false),
                    request_id = table.Column<string>(type: "TEXT", nullable: false),
                    tries = table.Column<int>(type: "INTEGER", nullable: false),
                    done_at = table.Column<string>(type: "TEXT", nullable: true),
                    message = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_order_task", x => new { x.order_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "organization",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    pinyin = table.Column<string>(type: "TEXT", nullable: false),
                    initials = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: true),
                    scope = table.Column<string>(type: "TEXT", nullable: false),
                    created_at = table.Column<string>(type: "TEXT", nullable: false),
                    updated_at = table.Column<string>(type: "TEXT", nullable: false),
                    json = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_organization", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "organization_unit",
                columns: table => new
                {
                    path = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    name_en = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    city_code = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_organization_unit", x => x.path);
                });

            migrationBuilder.CreateTable(
                name: "outbox_event",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    aggregate_id = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<string>(type: "TEXT", nullable: false),
                    actor = table.Column<string>(type: "TEXT", nullable: false),
                    body = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_outbox_event", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "party_account",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: true),
                    scope = table.Column<string>(type: "TEXT", nullable: false),
                    created_at = table.Column<string>(type: "TEXT", nullable: false),
                    updated_at = table.Column<string>(type: "TEXT", nullable: false),
                    json = table.Column<string>(type: "TEXT", nullable: false),
                    number = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    customer_id = table.Column<string>(type: "TEXT", nullable: false),
                    party_id = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_party_account", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "party_key",
                columns: table => new
                {
                    key = table.Column<string>(type: "TEXT", nullable: false),
                    party_id = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_party_key", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "party_role",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    party_id = table.Column<string>(type: "TEXT", nullable: false),
                    role_type = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: true),
                    scope = table.Column<string>(type: "TEXT", nullable: false),
                    created_at = table.Column<string>(type: "TEXT", nullable: false),
                    updated_at = table.Column<string>(type: "TEXT", nullable: false),
                    json = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_party_role", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "payment_relation",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    product_id = table.Column<string>(type: "TEXT", nullable: false),
                    account_id = table.Column<string>(type: "TEXT", nullable: false),
                    charge_items = table.Column<string>(type: "TEXT", nullable: false),
                    share = table.Column<long>(type: "INTEGER", nullable: false),
                    priority = table.Column<int>(type: "INTEGER", nullable: false),
                    from = table.Column<string>(type: "TEXT", nullable: false),
                    to = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_payment_relation", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "product",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    customer_id = table.Column<string>(type: "TEXT", nullable: false),
                    owner_id = table.Column<string>(type: "TEXT", nullable: true),
                    account_id = table.Column<string>(type: "TEXT", nullable: true),
                    offering_id = table.Column<string>(type: "TEXT", nullable: true),
                    name = table.Column<string>(type: "TEXT", nullable: true),
                    start_date = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    is_subscriber = table.Column<bool>(type: "INTEGER", nullable: false),
                    number = table.Column<string>(type: "TEXT", nullable: true),
                    iccid = table.Column<string>(type: "TEXT", nullable: true),
                    parent_id = table.Column<string>(type: "TEXT", nullable: true),
                    root_id = table.Column<string>(type: "TEXT", nullable: false),
                    bundle_id = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<long>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: true),
                    scope = table.Column<string>(type: "TEXT", nullable: false),
                    created_at = table.Column<string>(type: "TEXT", nullable: false),
                    updated_at = table.Column<string>(type: "TEXT", nullable: false),
                    json = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_product", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "product_catalog",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: true),
                    scope = table.Column<string>(type: "TEXT", nullable: false),
                    created_at = table.Column<string>(type: "TEXT", nullable: false),
                    updated_at = table.Column<string>(type: "TEXT", nullable: false),
                    json = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    number = table.Column<string>(type: "TEXT", nullable: false),
                    last_update = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_product_catalog", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "product_member",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    group_id = table.Column<string>(type: "TEXT", nullable: false),
                    member_id = table.Column<string>(type: "TEXT", nullable: false),
                    from = table.Column<string>(type: "TEXT", nullable: false),
                    to = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_product_member", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "product_offering",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    category_id = table.Column<string>(type: "TEXT", nullable: true),
                    valid_from = table.Column<string>(type: "TEXT", nullable: true),
                    valid_to = table.Column<string>(type: "TEXT", nullable: true),
                    is_sellable = table.Column<bool>(type: "INTEGER", nullable: false),
                    name_en = table.Column<string>(type: "TEXT", nullable: false),
                    pinyin = table.Column<string>(type: "TEXT", nullable: false),
                    initials = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: true),
                    scope = table.Column<string>(type: "TEXT", nullable: false),
                    created_at = table.Column<string>(type: "TEXT", nullable: false),
                    updated_at = table.Column<string>(type: "TEXT", nullable: false),
                    json = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    number = table.Column<string>(type: "TEXT", nullable: false),
                    last_update = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_product_offering", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "product_offering_price",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    price_type = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: true),
                    scope = table.Column<string>(type: "TEXT", nullable: false),
                    created_at = table.Column<string>(type: "TEXT", nullable: false),
                    updated_at = table.Column<string>(type: "TEXT", nullable: false),
                    json = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    number = table.Column<string>(type: "TEXT", nullable: false),
                    last_update = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_product_offering_price", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "product_offering_qualification",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: true),
                    scope = table.Column<string>(type: "TEXT", nullable: false),
                    created_at = table.Column<string>(type: "TEXT", nullable: false),
                    updated_at = table.Column<string>(type: "TEXT", nullable: false),
                    json = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_product_offering_qualification", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "product_order",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    number = table.Column<string>(type: "TEXT", nullable: false),
                    customer_id = table.Column<string>(type: "TEXT", nullable: false),
                    customer_name = table.Column<string>(type: "TEXT", nullable: false),
                    customer_party_id = table.Column<string>(type: "TEXT", nullable: false),
                    accepting_organization = table.Column<string>(type: "TEXT", nullable: false),
                    channel = table.Column<string>(type: "TEXT", nullable: false),
                    placed_by = table.Column<string>(type: "TEXT", nullable: false),
                    placed_by_id = table.Column<string>(type: "TEXT", nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    placed_at = table.Column<string>(type: "TEXT", nullable: false),
                    completed_at = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<long>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: true),
                    scope = table.Column<string>(type: "TEXT", nullable: false),
                    created_at = table.Column<string>(type: "TEXT", nullable: false),
                    updated_at = table.Column<string>(type: "TEXT", nullable: false),
                    json = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_product_order", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "product_role",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    product_id = table.Column<string>(type: "TEXT", nullable: false),
                    role = table.Column<string>(type: "TEXT", nullable: false),
                    party_id = table.Column<string>(type: "TEXT", nullable: false),
                    from = table.Column<string>(type: "TEXT", nullable: false),
                    to = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_product_role", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "product_slice",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    product_id = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    value = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: true),
                    detail = table.Column<string>(type: "TEXT", nullable: true),
                    from = table.Column<string>(type: "TEXT", nullable: false),
                    to = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_product_slice", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "product_specification",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: true),
                    scope = table.Column<string>(type: "TEXT", nullable: false),
                    created_at = table.Column<string>(type: "TEXT", nullable: false),
                    updated_at = table.Column<string>(type: "TEXT", nullable: false),
                    json = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    number = table.Column<string>(type: "TEXT", nullable: false),
                    last_update = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_product_specification", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "product_stop",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    product_id = table.Column<string>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    from = table.Column<string>(type: "TEXT", nullable: false),
                    to = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_product_stop", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "promotion",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: true),
                    scope = table.Column<string>(type: "TEXT", nullable: false),
                    created_at = table.Column<string>(type: "TEXT", nullable: false),
                    updated_at = table.Column<string>(type: "TEXT", nullable: false),
                    json = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    number = table.Column<string>(type: "TEXT", nullable: false),
                    last_update = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_promotion", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "reveal",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<string>(type: "TEXT", nullable: false),
                    actor = table.Column<string>(type: "TEXT", nullable: false),
                    of_type = table.Column<string>(type: "TEXT", nullable: false),
                    of_id = table.Column<string>(type: "TEXT", nullable: false),
                    field = table.Column<string>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_reveal", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "sequence",
                columns: table => new
                {
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    next = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sequence", x => x.name);
                });

            migrationBuilder.CreateTable(
                name: "settlement_account",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: true),
                    scope = table.Column<string>(type: "TEXT", nullable: false),
                    created_at = table.Column<string>(type: "TEXT", nullable: false),
                    updated_at = table.Column<string>(type: "TEXT", nullable: false),
                    json = table.Column<string>(type: "TEXT", nullable: false),
                    number = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    customer_id = table.Column<string>(type: "TEXT", nullable: false),
                    party_id = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_settlement_account", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "shopping_cart",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    customer_id = table.Column<string>(type: "TEXT", nullable: true),
                    order_id = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<long>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: true),
                    scope = table.Column<string>(type: "TEXT", nullable: false),
                    created_at = table.Column<string>(type: "TEXT", nullable: false),
                    updated_at = table.Column<string>(type: "TEXT", nullable: false),
                    json = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_shopping_cart", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "sign_roles",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    zh = table.Column<string>(type: "TEXT", nullable: false),
                    en = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    normalized_name = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    concurrency_stamp = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sign_roles", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "sign_users",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    display_name = table.Column<string>(type: "TEXT", nullable: false),
                    organization_path = table.Column<string>(type: "TEXT", nullable: false),
                    organization_name = table.Column<string>(type: "TEXT", nullable: false),
                    scopes = table.Column<string>(type: "TEXT", nullable: false),
                    channel = table.Column<string>(type: "TEXT", nullable: false),
                    is_disabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    user_name = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    normalized_user_name = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    email = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    normalized_email = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    email_confirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    password_hash = table.Column<string>(type: "TEXT", nullable: true),
                    security_stamp = table.Column<string>(type: "TEXT", nullable: true),
                    concurrency_stamp = table.Column<string>(type: "TEXT", nullable: true),
                    phone_number = table.Column<string>(type: "TEXT", nullable: true),
                    phone_number_confirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    two_factor_enabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    lockout_end = table.Column<string>(type: "TEXT", nullable: true),
                    lockout_enabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    access_failed_count = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sign_users", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "sim_card",
                columns: table => new
                {
                    iccid = table.Column<string>(type: "TEXT", nullable: false),
                    organization_path = table.Column<string>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    order_id = table.Column<string>(type: "TEXT", nullable: true),
                    product_id = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sim_card", x => x.iccid);
                });

            migrationBuilder.CreateTable(
                name: "subject_key",
                columns: table => new
                {
                    subject_id = table.Column<string>(type: "TEXT", nullable: false),
                    wrapped = table.Column<byte[]>(type: "BLOB", nullable: true),
                    created_at = table.Column<string>(type: "TEXT", nullable: false),
                    erased_at = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_subject_key", x => x.subject_id);
                });

            migrationBuilder.CreateTable(
                name: "subscription",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    owner_id = table.Column<string>(type: "TEXT", nullable: false),
                    api = table.Column<string>(type: "TEXT", nullable: false),
                    api_version = table.Column<string>(type: "TEXT", nullable: false),
                    topic = table.Column<string>(type: "TEXT", nullable: true),
                    callback = table.Column<string>(type: "TEXT", nullable: false),
                    query = table.Column<string>(type: "TEXT", nullable: true),
                    secret = table.Column<byte[]>(type: "BLOB", nullable: false),
                    state = table.Column<int>(type: "INTEGER", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: true),
                    created_at = table.Column<string>(type: "TEXT", nullable: false),
                    likeness = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_subscription", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "subscription_progress",
                columns: table => new
                {
                    subscription_id = table.Column<string>(type: "TEXT", nullable: false),
                    last_delivered_at = table.Column<string>(type: "TEXT", nullable: true),
                    day = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    delivered_that_day = table.Column<int>(type: "INTEGER", nullable: false),
                    last_failed_at = table.Column<string>(type: "TEXT", nullable: true),
                    last_error = table.Column<string>(type: "TEXT", nullable: true),
                    failures_in_a_row = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_subscription_progress", x => x.subscription_id);
                });

            migrationBuilder.CreateTable(
                name: "test_run",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    @base = table.Column<string>(name: "base", type: "TEXT", nullable: false),
                    is_own = table.Column<bool>(type: "INTEGER", nullable: false),
                    by_id = table.Column<string>(type: "TEXT", nullable: false),
                    by = table.Column<string>(type: "TEXT", nullable: false),
                    versions = table.Column<string>(type: "TEXT", nullable: false),
                    apis = table.Column<string>(type: "TEXT", nullable: false),
                    started_at = table.Column<string>(type: "TEXT", nullable: false),
                    ended_at = table.Column<string>(type: "TEXT", nullable: true),
                    seen_at = table.Column<string>(type: "TEXT", nullable: false),
                    state = table.Column<int>(type: "INTEGER", nullable: false),
                    cancel_requested = table.Column<bool>(type: "INTEGER", nullable: false),
                    current = table.Column<string>(type: "TEXT", nullable: true),
                    total = table.Column<int>(type: "INTEGER", nullable: false),
                    done = table.Column<int>(type: "INTEGER", nullable: false),
                    met = table.Column<int>(type: "INTEGER", nullable: false),
                    not_met = table.Column<int>(type: "INTEGER", nullable: false),
                    not_applicable = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_test_run", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "tested_resource",
                columns: table => new
                {
                    run_id = table.Column<string>(type: "TEXT", nullable: false),
                    seq = table.Column<int>(type: "INTEGER", nullable: false),
                    api = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<string>(type: "TEXT", nullable: false),
                    resource = table.Column<string>(type: "TEXT", nullable: false),
                    met = table.Column<int>(type: "INTEGER", nullable: false),
                    not_met = table.Column<int>(type: "INTEGER", nullable: false),
                    not_applicable = table.Column<int>(type: "INTEGER", nullable: false),
                    findings = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_tested_resource", x => new { x.run_id, x.seq });
                });

            migrationBuilder.CreateTable(
                name: "sign_role_claims",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    role_id = table.Column<string>(type: "TEXT", nullable: false),
                    claim_type = table.Column<string>(type: "TEXT", nullable: true),
                    claim_value = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sign_role_claims", x => x.id);
                    table.ForeignKey(
                        name: "FK_sign_role_claims_sign_roles_role_id",
                        column: x => x.role_id,
                        principalTable: "sign_roles",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "sign_user_claims",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    user_id = table.Column<string>(type: "TEXT", nullable: false),
                    claim_type = table.Column<string>(type: "TEXT", nullable: true),
                    claim_value = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sign_user_claims", x => x.id);
                    table.ForeignKey(
                        name: "FK_sign_user_claims_sign_users_user_id",
                        column: x => x.user_id,
                        principalTable: "sign_users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "sign_user_logins",
                columns: table => new
                {
                    login_provider = table.Column<string>(type: "TEXT", nullable: false),
                    provider_key = table.Column<string>(type: "TEXT", nullable: false),
                    provider_display_name = table.Column<string>(type: "TEXT", nullable: true),
                    user_id = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sign_user_logins", x => new { x.login_provider, x.provider_key });
                    table.ForeignKey(
                        name: "FK_sign_user_logins_sign_users_user_id",
                        column: x => x.user_id,
                        principalTable: "sign_users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "sign_user_roles",
                columns: table => new
                {
                    user_id = table.Column<string>(type: "TEXT", nullable: false),
                    role_id = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sign_user_roles", x => new { x.user_id, x.role_id });
                    table.ForeignKey(
                        name: "FK_sign_user_roles_sign_roles_role_id",
                        column: x => x.role_id,
                        principalTable: "sign_roles",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_sign_user_roles_sign_users_user_id",
                        column: x => x.user_id,
                        principalTable: "sign_users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "sign_user_tokens",
                columns: table => new
                {
                    user_id = table.Column<string>(type: "TEXT", nullable: false),
                    login_provider = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    value = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sign_user_tokens", x => new { x.user_id, x.login_provider, x.name });
                    table.ForeignKey(
                        name: "FK_sign_user_tokens_sign_users_user_id",
                        column: x => x.user_id,
                        principalTable: "sign_users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_access_number_holder",
                table: "access_number",
                column: "holder",
                filter: "holder IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_access_number_kind_city_code_until",
                table: "access_number",
                columns: new[] { "kind", "city_code", "until" },
                filter: "until IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_access_number_product_id",
                table: "access_number",
                column: "product_id");

            migrationBuilder.CreateIndex(
                name: "ix_access_number_reversed",
                table: "access_number",
                column: "reversed");

            migrationBuilder.CreateIndex(
                name: "ix_access_number_state_kind_city_code_grade_shuffle",
                table: "access_number",
                columns: new[] { "state", "kind", "city_code", "grade", "shuffle" });

            migrationBuilder.CreateIndex(
                name: "ix_access_number_state_kind_city_code_shuffle",
                table: "access_number",
                columns: new[] { "state", "kind", "city_code", "shuffle" });

            migrationBuilder.CreateIndex(
                name: "ix_access_token_user_id",
                table: "access_token",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_billing_account_customer_id",
                table: "billing_account",
                column: "customer_id");

            migrationBuilder.CreateIndex(
                name: "ix_billing_account_name",
                table: "billing_account",
                column: "name");

            migrationBuilder.CreateIndex(
                name: "ix_billing_account_party_id",
                table: "billing_account",
                column: "party_id");

            migrationBuilder.CreateIndex(
                name: "ux_billing_account_number",
                table: "billing_account",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_blind_index_of_type_of_id",
                table: "blind_index",
                columns: new[] { "of_type", "of_id" });

            migrationBuilder.CreateIndex(
                name: "ix_call_owner_id",
                table: "call",
                column: "owner_id");

            migrationBuilder.CreateIndex(
                name: "ix_call_state_due_at",
                table: "call",
                columns: new[] { "state", "due_at" });

            migrationBuilder.CreateIndex(
                name: "ix_cancel_product_order_state",
                table: "cancel_product_order",
                column: "state");

            migrationBuilder.CreateIndex(
                name: "ix_card_use_identity_hash",
                table: "card_use",
                column: "identity_hash");

            migrationBuilder.CreateIndex(
                name: "ix_category_last_update",
                table: "category",
                column: "last_update");

            migrationBuilder.CreateIndex(
                name: "ix_category_name",
                table: "category",
                column: "name");

            migrationBuilder.CreateIndex(
                name: "ix_category_number",
                table: "category",
                column: "number");

            migrationBuilder.CreateIndex(
                name: "ix_category_parent_id",
                table: "category",
                column: "parent_id");

            migrationBuilder.CreateIndex(
                name: "ix_category_state",
                table: "category",
                column: "state");

            migrationBuilder.CreateIndex(
                name: "ix_customer_initials",
                table: "customer",
                column: "initials");

            migrationBuilder.CreateIndex(
                name: "ix_customer_name",
                table: "customer",
                column: "name");

            migrationBuilder.CreateIndex(
                name: "ix_customer_party_id",
                table: "customer",
                column: "party_id");

            migrationBuilder.CreateIndex(
                name: "ix_customer_party_name",
                table: "customer",
                column: "party_name");

            migrationBuilder.CreateIndex(
                name: "ix_customer_pinyin_id",
                table: "customer",
                columns: new[] { "pinyin", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_customer_scope",
                table: "customer",
                column: "scope");

            migrationBuilder.CreateIndex(
                name: "ux_customer_first_of_party",
                table: "customer",
                column: "first_of_party",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_customer_number",
                table: "customer",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_delivery_reaction_aggregate_seq",
                table: "delivery",
                columns: new[] { "reaction", "aggregate", "seq" });

            migrationBuilder.CreateIndex(
                name: "ix_delivery_state_lane_due_at",
                table: "delivery",
                columns: new[] { "state", "lane", "due_at" });

            migrationBuilder.CreateIndex(
                name: "ix_discard_at",
                table: "discard",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_financial_account_customer_id",
                table: "financial_account",
                column: "customer_id");

            migrationBuilder.CreateIndex(
                name: "ix_financial_account_name",
                table: "financial_account",
                column: "name");

            migrationBuilder.CreateIndex(
                name: "ix_financial_account_party_id",
                table: "financial_account",
                column: "party_id");

            migrationBuilder.CreateIndex(
                name: "ux_financial_account_number",
                table: "financial_account",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_history_of_type_at",
                table: "history",
                columns: new[] { "of_type", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_idempotency_key_at",
                table: "idempotency_key",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_identification_party_id",
                table: "identification",
                column: "party_id");

            migrationBuilder.CreateIndex(
                name: "ix_individual_initials",
                table: "individual",
                column: "initials");

            migrationBuilder.CreateIndex(
                name: "ix_individual_name",
                table: "individual",
                column: "name");

            migrationBuilder.CreateIndex(
                name: "ix_individual_pinyin",
                table: "individual",
                column: "pinyin");

            migrationBuilder.CreateIndex(
                name: "ix_link_to_type_to_id",
                table: "link",
                columns: new[] { "to_type", "to_id" });

            migrationBuilder.CreateIndex(
                name: "ix_organization_initials",
                table: "organization",
                column: "initials");

            migrationBuilder.CreateIndex(
                name: "ix_organization_name",
                table: "organization",
                column: "name");

            migrationBuilder.CreateIndex(
                name: "ix_organization_pinyin",
                table: "organization",
                column: "pinyin");

            migrationBuilder.CreateIndex(
                name: "ix_outbox_event_at",
                table: "outbox_event",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_party_account_customer_id",
                table: "party_account",
                column: "customer_id");

            migrationBuilder.CreateIndex(
                name: "ix_party_account_name",
                table: "party_account",
                column: "name");

            migrationBuilder.CreateIndex(
                name: "ix_party_account_party_id",
                table: "party_account",
                column: "party_id");

            migrationBuilder.CreateIndex(
                name: "ux_party_account_number",
                table: "party_account",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_party_role_name",
                table: "party_role",
                column: "name");

            migrationBuilder.CreateIndex(
                name: "ix_party_role_party_id",
                table: "party_role",
                column: "party_id");

            migrationBuilder.CreateIndex(
                name: "ix_party_role_role_type",
                table: "party_role",
                column: "role_type");

            migrationBuilder.CreateIndex(
                name: "ix_payment_relation_account_id",
                table: "payment_relation",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "ix_payment_relation_product_id",
                table: "payment_relation",
                column: "product_id");

            migrationBuilder.CreateIndex(
                name: "ix_product_account_id",
                table: "product",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "ix_product_bundle_id",
                table: "product",
                column: "bundle_id");

            migrationBuilder.CreateIndex(
                name: "ix_product_customer_id",
                table: "product",
                column: "customer_id");

            migrationBuilder.CreateIndex(
                name: "ix_product_number",
                table: "product",
                column: "number");

            migrationBuilder.CreateIndex(
                name: "ix_product_offering_id_state_start_date_id",
                table: "product",
                columns: new[] { "offering_id", "state", "start_date", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_product_parent_id",
                table: "product",
                column: "parent_id");

            migrationBuilder.CreateIndex(
                name: "ix_product_root_id",
                table: "product",
                column: "root_id");

            migrationBuilder.CreateIndex(
                name: "ix_product_start_date_id",
                table: "product",
                columns: new[] { "start_date", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_product_catalog_last_update",
                table: "product_catalog",
                column: "last_update");

            migrationBuilder.CreateIndex(
                name: "ix_product_catalog_name",
                table: "product_catalog",
                column: "name");

            migrationBuilder.CreateIndex(
                name: "ix_product_catalog_number",
                table: "product_catalog",
                column: "number");

            migrationBuilder.CreateIndex(
                name: "ix_product_catalog_state",
                table: "product_catalog",
                column: "state");

            migrationBuilder.CreateIndex(
                name: "ix_product_member_member_id",
                table: "product_member",
                column: "member_id");

            migrationBuilder.CreateIndex(
                name: "ux_product_member_group_id_member_id_from",
                table: "product_member",
                columns: new[] { "group_id", "member_id", "from" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_product_offering_kind",
                table: "product_offering",
                column: "kind");

            migrationBuilder.CreateIndex(
                name: "ix_product_offering_last_update",
                table: "product_offering",
                column: "last_update");

            migrationBuilder.CreateIndex(
                name: "ix_product_offering_name",
                table: "product_offering",
                column: "name");

            migrationBuilder.CreateIndex(
                name: "ix_product_offering_number",
                table: "product_offering",
                column: "number");

            migrationBuilder.CreateIndex(
                name: "ix_product_offering_state",
                table: "product_offering",
                column: "state");

            migrationBuilder.CreateIndex(
                name: "ix_product_offering_price_last_update",
                table: "product_offering_price",
                column: "last_update");

            migrationBuilder.CreateIndex(
                name: "ix_product_offering_price_name",
                table: "product_offering_price",
                column: "name");

            migrationBuilder.CreateIndex(
                name: "ix_product_offering_price_number",
                table: "product_offering_price",
                column: "number");

            migrationBuilder.CreateIndex(
                name: "ix_product_offering_price_price_type",
                table: "product_offering_price",
                column: "price_type");

            migrationBuilder.CreateIndex(
                name: "ix_product_offering_price_state",
                table: "product_offering_price",
                column: "state");

            migrationBuilder.CreateIndex(
                name: "ix_product_offering_qualification_state",
                table: "product_offering_qualification",
                column: "state");

            migrationBuilder.CreateIndex(
                name: "ix_product_order_accepting_organization_placed_at",
                table: "product_order",
                columns: new[] { "accepting_organization", "placed_at" });

            migrationBuilder.CreateIndex(
                name: "ix_product_order_customer_id_placed_at",
                table: "product_order",
                columns: new[] { "customer_id", "placed_at" });

            migrationBuilder.CreateIndex(
                name: "ix_product_order_placed_at",
                table: "product_order",
                column: "placed_at");

            migrationBuilder.CreateIndex(
                name: "ix_product_order_placed_by_id_placed_at",
                table: "product_order",
                columns: new[] { "placed_by_id", "placed_at" });

            migrationBuilder.CreateIndex(
                name: "ix_product_order_scope_placed_at",
                table: "product_order",
                columns: new[] { "scope", "placed_at" });

            migrationBuilder.CreateIndex(
                name: "ix_product_order_state_placed_at",
                table: "product_order",
                columns: new[] { "state", "placed_at" });

            migrationBuilder.CreateIndex(
                name: "ux_product_order_number",
                table: "product_order",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_product_role_party_id_role",
                table: "product_role",
                columns: new[] { "party_id", "role" });

            migrationBuilder.CreateIndex(
                name: "ix_product_role_product_id",
                table: "product_role",
                column: "product_id");

            migrationBuilder.CreateIndex(
                name: "ix_product_slice_product_id_kind_from",
                table: "product_slice",
                columns: new[] { "product_id", "kind", "from" });

            migrationBuilder.CreateIndex(
                name: "ix_product_specification_last_update",
                table: "product_specification",
                column: "last_update");

            migrationBuilder.CreateIndex(
                name: "ix_product_specification_name",
                table: "product_specification",
                column: "name");

            migrationBuilder.CreateIndex(
                name: "ix_product_specification_number",
                table: "product_specification",
                column: "number");

            migrationBuilder.CreateIndex(
                name: "ix_product_specification_state",
                table: "product_specification",
                column: "state");

            migrationBuilder.CreateIndex(
                name: "ix_product_stop_product_id",
                table: "product_stop",
                column: "product_id");

            migrationBuilder.CreateIndex(
                name: "ix_promotion_last_update",
                table: "promotion",
                column: "last_update");

            migrationBuilder.CreateIndex(
                name: "ix_promotion_name",
                table: "promotion",
                column: "name");

            migrationBuilder.CreateIndex(
                name: "ix_promotion_number",
                table: "promotion",
                column: "number");

            migrationBuilder.CreateIndex(
                name: "ix_promotion_state",
                table: "promotion",
                column: "state");

            migrationBuilder.CreateIndex(
                name: "ix_reveal_of_type_of_id",
                table: "reveal",
                columns: new[] { "of_type", "of_id" });

            migrationBuilder.CreateIndex(
                name: "ix_settlement_account_customer_id",
                table: "settlement_account",
                column: "customer_id");

            migrationBuilder.CreateIndex(
                name: "ix_settlement_account_name",
                table: "settlement_account",
                column: "name");

            migrationBuilder.CreateIndex(
                name: "ix_settlement_account_party_id",
                table: "settlement_account",
                column: "party_id");

            migrationBuilder.CreateIndex(
                name: "ux_settlement_account_number",
                table: "settlement_account",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_shopping_cart_customer_id_state",
                table: "shopping_cart",
                columns: new[] { "customer_id", "state" });

            migrationBuilder.CreateIndex(
                name: "ix_shopping_cart_scope_state_updated_at",
                table: "shopping_cart",
                columns: new[] { "scope", "state", "updated_at" });

            migrationBuilder.CreateIndex(
                name: "ix_sign_role_claims_role_id",
                table: "sign_role_claims",
                column: "role_id");

            migrationBuilder.CreateIndex(
                name: "ux_sign_roles_normalized_name",
                table: "sign_roles",
                column: "normalized_name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_sign_user_claims_user_id",
                table: "sign_user_claims",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_sign_user_logins_user_id",
                table: "sign_user_logins",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_sign_user_roles_role_id",
                table: "sign_user_roles",
                column: "role_id");

            migrationBuilder.CreateIndex(
                name: "ix_sign_users_normalized_email",
                table: "sign_users",
                column: "normalized_email");

            migrationBuilder.CreateIndex(
                name: "ux_sign_users_normalized_user_name",
                table: "sign_users",
                column: "normalized_user_name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_sim_card_state_organization_path_iccid",
                table: "sim_card",
                columns: new[] { "state", "organization_path", "iccid" });

            migrationBuilder.CreateIndex(
                name: "ix_subscription_owner_id_api",
                table: "subscription",
                columns: new[] { "owner_id", "api" });

            migrationBuilder.CreateIndex(
                name: "ux_subscription_likeness",
                table: "subscription",
                column: "likeness",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "access_number");

            migrationBuilder.DropTable(
                name: "access_token");

            migrationBuilder.DropTable(
                name: "bill_format");

            migrationBuilder.DropTable(
                name: "bill_presentation_media");

            migrationBuilder.DropTable(
                name: "billing_account");

            migrationBuilder.DropTable(
                name: "billing_cycle_specification");

            migrationBuilder.DropTable(
                name: "blind_index");

            migrationBuilder.DropTable(
                name: "call");

            migrationBuilder.DropTable(
                name: "cancel_product_order");

            migrationBuilder.DropTable(
                name: "card_count");

            migrationBuilder.DropTable(
                name: "card_use");

            migrationBuilder.DropTable(
                name: "category");

            migrationBuilder.DropTable(
                name: "customer");

            migrationBuilder.DropTable(
                name: "delivery");

            migrationBuilder.DropTable(
                name: "discard");

            migrationBuilder.DropTable(
                name: "export_file");

            migrationBuilder.DropTable(
                name: "export_job");

            migrationBuilder.DropTable(
                name: "financial_account");

            migrationBuilder.DropTable(
                name: "generation");

            migrationBuilder.DropTable(
                name: "history");

            migrationBuilder.DropTable(
                name: "idempotency_key");

            migrationBuilder.DropTable(
                name: "identification");

            migrationBuilder.DropTable(
                name: "import_job");

            migrationBuilder.DropTable(
                name: "inbox");

            migrationBuilder.DropTable(
                name: "individual");

            migrationBuilder.DropTable(
                name: "link");

            migrationBuilder.DropTable(
                name: "order_plan");

            migrationBuilder.DropTable(
                name: "order_receipt");

            migrationBuilder.DropTable(
                name: "order_task");

            migrationBuilder.DropTable(
                name: "organization");

            migrationBuilder.DropTable(
                name: "organization_unit");

            migrationBuilder.DropTable(
                name: "outbox_event");

            migrationBuilder.DropTable(
                name: "party_account");

            migrationBuilder.DropTable(
                name: "party_key");

            migrationBuilder.DropTable(
                name: "party_role");

            migrationBuilder.DropTable(
                name: "payment_relation");

            migrationBuilder.DropTable(
                name: "product");

            migrationBuilder.DropTable(
                name: "product_catalog");

            migrationBuilder.DropTable(
                name: "product_member");

            migrationBuilder.DropTable(
                name: "product_offering");

            migrationBuilder.DropTable(
                name: "product_offering_price");

            migrationBuilder.DropTable(
                name: "product_offering_qualification");

            migrationBuilder.DropTable(
                name: "product_order");

            migrationBuilder.DropTable(
                name: "product_role");

            migrationBuilder.DropTable(
                name: "product_slice");

            migrationBuilder.DropTable(
                name: "product_specification");

            migrationBuilder.DropTable(
                name: "product_stop");

            migrationBuilder.DropTable(
                name: "promotion");

            migrationBuilder.DropTable(
                name: "reveal");

            migrationBuilder.DropTable(
                name: "sequence");

            migrationBuilder.DropTable(
                name: "settlement_account");

            migrationBuilder.DropTable(
                name: "shopping_cart");

            migrationBuilder.DropTable(
                name: "sign_role_claims");

            migrationBuilder.DropTable(
                name: "sign_user_claims");

            migrationBuilder.DropTable(
                name: "sign_user_logins");

            migrationBuilder.DropTable(
                name: "sign_user_roles");

            migrationBuilder.DropTable(
                name: "sign_user_tokens");

            migrationBuilder.DropTable(
                name: "sim_card");

            migrationBuilder.DropTable(
                name: "subject_key");

            migrationBuilder.DropTable(
                name: "subscription");

            migrationBuilder.DropTable(
                name: "subscription_progress");

            migrationBuilder.DropTable(
                name: "test_run");

            migrationBuilder.DropTable(
                name: "tested_resource");

            migrationBuilder.DropTable(
                name: "sign_roles");

            migrationBuilder.DropTable(
                name: "sign_users");
        }
    }
}
