#!/usr/bin/env bash
# From an empty store to an active product, over the TM Forum APIs, with curl alone. docs/guides/first-order.md says what each step is for.
# Starts a Host and the peers of its own, on free ports and a new store, and ends them.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

work=$(mktemp -d)
base=${DIALTONE_PORT:-5380}
export ConnectionStrings__Dialtone=${ConnectionStrings__Dialtone:-"Data Source=$work/first-order.db"}
export Dialtone__Demo=false Dialtone__KeyFile="$work/master.key" Dialtone__Peers="http://127.0.0.1:$((base + 1))" Peers__Data="$work/peers"
trap 'kill ${host:-} ${peers:-} 2>/dev/null || true; wait 2>/dev/null || true; rm -rf "$work"' EXIT

dotnet build src/Host -c Release -v quiet -p:SkipWeb=true --nologo >"$work/build.log" || { cat "$work/build.log"; exit 1; }
host_program=artifacts/bin/Dialtone.Host/release/Dialtone.Host.dll
dotnet artifacts/bin/Dialtone.Peers/release/Dialtone.Peers.dll --urls "$Dialtone__Peers" >"$work/peers.log" 2>&1 & peers=$!
dotnet $host_program migrate
echo 'first-order-password' | dotnet $host_program user add --name robot --role admin
token=$(dotnet $host_program token --user robot)
dotnet $host_program --urls "http://127.0.0.1:$base" >"$work/host.log" 2>&1 & host=$!
for _ in $(seq 100); do curl -fs "http://127.0.0.1:$base/health/ready" >/dev/null && break; sleep 0.2; done

api=http://127.0.0.1:$base/tmf-api
send() { curl -sS --fail-with-body -H "Authorization: Bearer $token" -H 'Content-Type: application/json' -H 'Accept-Language: en' "$@"; }
id() { sed -n 's/^{"id":"\([^"]*\)".*/\1/p'; }

spec=$(send $api/productCatalogManagement/v4/productSpecification -d '{
  "name": "云存储服务", "localized": {"en": {"name": "Cloud storage service"}}, "productNumber": "FIRST-1", "lifecycleStatus": "Active",
  "productSpecCharacteristic": [{"name": "size", "description": "容量", "valueType": "number", "configurable": true, "minCardinality": 1, "maxCardinality": 1,
    "productSpecCharacteristicValue": [{"value": "100", "isDefault": true}, {"value": "200"}]}],
  "fulfilment": [{"key": "activate", "name": "开通", "kind": "service", "peer": "activation", "operation": "activate-storage", "after": []}]}' | id)
price=$(send $api/productCatalogManagement/v4/productOfferingPrice -d '{
  "name": "月费", "lifecycleStatus": "Active", "priceType": "recurring", "recurringChargePeriodType": "month", "recurringChargePeriodLength": 1,
  "price": {"unit": "CNY", "value": 9.9}}' | id)
offering=$(send $api/productCatalogManagement/v4/productOffering -d "{
  \"name\": \"云盘 100G\", \"offerNumber\": \"FIRST-100\", \"kind\": \"service\", \"lifecycleStatus\": \"Active\", \"isSellable\": true,
  \"productSpecification\": {\"id\": \"$spec\"}, \"productOfferingPrice\": [{\"id\": \"$price\"}]}" | id)
person=$(send $api/party/v4/individual -d '{"familyName": "张", "givenName": "伟",
  "contactMedium": [{"mediumType": "mobile", "preferred": true, "characteristic": {"phoneNumber": "13800000001"}}]}' | id)
customer=$(send $api/customerManagement/v4/customer -d "{\"name\": \"张伟\", \"engagedParty\": {\"id\": \"$person\", \"@referredType\": \"Individual\"}}" | id)
account=$(send $api/accountManagement/v4/billingAccount -d "{\"name\": \"张伟的账户\",
  \"relatedParty\": [{\"id\": \"$customer\", \"name\": \"张伟\", \"role\": \"owner\", \"@referredType\": \"Customer\"}]}" | id)

order_body="{\"relatedParty\": [{\"id\": \"$customer\", \"role\": \"customer\", \"@referredType\": \"Customer\"}],
  \"productOrderItem\": [{\"id\": \"1\", \"action\": \"add\", \"quantity\": 1, \"productOffering\": {\"id\": \"$offering\"}, \"billingAccount\": {\"id\": \"$account\"},
    \"product\": {\"productCharacteristic\": [{\"name\": \"size\", \"value\": \"200\"}]}}]}"
key=first-order-$$
order=$(send $api/productOrderingManagement/v4/productOrder -H "Idempotency-Key: $key" -d "$order_body" | id)
again=$(send $api/productOrderingManagement/v4/productOrder -H "Idempotency-Key: $key" -d "$order_body" | id)
[ "$order" = "$again" ] || { echo "the repeated submit made a second order"; exit 1; }

for _ in $(seq 100); do
  state=$(send "$api/productOrderingManagement/v4/productOrder/$order" | sed -n 's/.*"state":"\([a-zA-Z]*\)","orderDate.*/\1/p')
  [ "$state" = completed ] && break
  sleep 0.2
done
for _ in $(seq 50); do
  product=$(send "$api/productInventory/v4/product?productOffering.id=$offering")
  case $product in *'"status":"active"'*) break ;; esac
  sleep 0.2
done
case $product in
  *'"status":"active"'*) echo "order $order is $state; the product is active" ;;
  *) echo "order $order is ${state:-unknown}; no active product: $product"; exit 1 ;;
esac
